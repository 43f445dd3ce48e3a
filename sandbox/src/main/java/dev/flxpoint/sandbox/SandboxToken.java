package dev.flxpoint.sandbox;

import dev.flxpoint.api.TokenType;

/**
 * A token that a sandbox has handed out; none of them is real.
 *
 * @param value what a client sends
 * @param ownerId the id of the account, source or channel that it belongs to
 * @param revoked whether it is refused with 401
 */
public record SandboxToken(String value, TokenType type, long ownerId, boolean revoked) {}
