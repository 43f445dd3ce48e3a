package dev.flxpoint.client;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Workspace} holds no token that may make the call; nothing was sent.
 *
 * <p>No listener hears of such a call, since what it hears names a token. {@link #tokenType()} is
 * that of the narrowest token that could have made it.
 */
public final class MissingTokenException extends FlxpointException {
  private final transient @Nullable Owner owner;

  MissingTokenException(String message, CallFacts facts, @Nullable Owner owner) {
    super(message, facts, null, null);
    this.owner = owner;
  }

  /** Returns the id of the source or channel whose token is missing; empty if it is no one's. */
  public OptionalLong ownerId() {
    return owner == null ? OptionalLong.empty() : OptionalLong.of(owner.id());
  }
}
