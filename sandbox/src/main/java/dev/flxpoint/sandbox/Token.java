package dev.flxpoint.sandbox;

import dev.flxpoint.api.TokenType;

/**
 * A token that the sandbox handed out.
 *
 * @param owner the id of the account, source or channel that it belongs to
 */
record Token(TokenType type, String value, long owner) {}
