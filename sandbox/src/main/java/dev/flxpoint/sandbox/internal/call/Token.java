package dev.flxpoint.sandbox.internal.call;

import dev.flxpoint.api.TokenType;

/**
 * A token that the sandbox handed out.
 *
 * @param owner the id of the account, source or channel that it belongs to
 */
public record Token(TokenType type, String value, long owner) {}
