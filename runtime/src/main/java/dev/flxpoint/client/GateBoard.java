package dev.flxpoint.client;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.client.spi.TokenPermits;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the API refuses to a token, as processes that share its permits tell each other.
 *
 * @param type as which the token is used
 */
record GateBoard(TokenPermits permits, TokenType type) implements Gate.Board {
  @Override
  public void post(@Nullable Operation operation, int status, Duration time) {
    try {
      permits.post(notice(operation, status), time);
    } catch (RuntimeException e) {
      LogListener.LOG.warn("The permits in use broke as they were told what the API refuses", e);
    }
  }

  @Override
  public @Nullable Duration posted(@Nullable Operation operation, int status) {
    return permits.posted(notice(operation, status));
  }

  /** Returns whether others hold a call back, which this process has no gate for yet. */
  boolean isPosted(Operation operation) {
    return posted(null, 401) != null
        || posted(operation, 401) != null
        || posted(operation, 403) != null;
  }

  /** The same in all versions, as far as the operation's name is. */
  private String notice(@Nullable Operation operation, int status) {
    return "refused/"
        + type.name()
        + "/"
        + status
        + "/"
        + (operation == null ? "*" : operation.name());
  }
}
