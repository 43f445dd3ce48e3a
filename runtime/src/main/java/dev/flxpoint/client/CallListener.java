package dev.flxpoint.client;

import dev.flxpoint.api.Operation;
import dev.flxpoint.client.spi.PaceChange;
import java.util.function.Supplier;
import okhttp3.HttpUrl;

/**
 * Hears what becomes of calls, for metrics, logs and traces.
 *
 * <p>Methods are called by the threads that make the calls or receive answers, several at a time,
 * and hold them up until they return. What they throw, errors too, is logged and changes nothing.
 * What concerns a token is told to the listeners of every {@link Flxpoint} that uses it.
 */
public interface CallListener {
  /**
   * A call starts, on the thread that makes it; also one that is refused before it is sent. It is
   * none yet if its client has no token for it.
   *
   * @param token the token that the call is bound to; shows its type and fingerprint only
   * @param baseUrl where the API is
   * @return what goes with this call; {@link CallTrace#NONE} by default
   */
  default CallTrace callStarted(Operation operation, Token token, HttpUrl baseUrl) {
    return CallTrace.NONE;
  }

  /**
   * Returns what the current thread is at work on; {@link CallContext#NONE} by default. It is asked
   * where calls are to be made later, by other threads: at the start of a list whose pages are read
   * ahead, and by {@link SourceClient#context} and its like.
   */
  default CallContext context() {
    return CallContext.NONE;
  }

  /** An attempt ended. */
  default void attemptEnded(AttemptEvent event) {}

  /** A call ended, after all its attempts. */
  default void callEnded(CallEvent event) {}

  /** The API refuses the operation to the token, so that its next calls fail at once. */
  default void operationClosed(Token token, Operation operation) {}

  /** The API accepted a call of the operation again. */
  default void operationOpened(Token token, Operation operation) {}

  /**
   * The API answered one operation after the other with a 401, so that all calls of the token fail
   * at once.
   */
  default void gateClosed(Token token) {}

  /** The API knows the token again. */
  default void gateOpened(Token token) {}

  /**
   * The token's requests go further apart from now on, or closer together, since the API refuses
   * what it documents as allowed, or no longer does; {@link TokenStatus#pace} has how things stand.
   */
  default void paceChanged(Token token, PaceChange change) {}

  /**
   * A {@link Flxpoint} uses a token for the first time, or after it was forgotten.
   *
   * @param status tells the state of the token at the time of asking
   */
  default void tokenAdded(Token token, Supplier<TokenStatus> status) {}

  /**
   * A token was idle for so long that its state is forgotten, or its {@link Flxpoint} was closed;
   * its status is no longer asked for.
   */
  default void tokenForgotten(Token token) {}
}
