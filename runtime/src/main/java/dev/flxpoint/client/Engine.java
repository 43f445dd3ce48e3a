package dev.flxpoint.client;

import dev.flxpoint.client.internal.time.Backoff;
import dev.flxpoint.client.internal.time.Time;
import dev.flxpoint.client.spi.Permit;
import dev.flxpoint.client.spi.WaitLimits;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import okhttp3.OkHttpClient;
import retrofit2.Retrofit;

/**
 * What all calls of one {@link Flxpoint} share. Immutable; its parts are thread-safe.
 *
 * @param threads where asynchronous calls send and complete
 * @param waits what closing ends
 * @param tokens shared with every other {@link Flxpoint} of the process for this API
 * @param user who this is to those
 * @param maxBodyBytes how long the decoded body of an answer may be
 */
record Engine(
    OkHttpClient http,
    Retrofit retrofit,
    Time time,
    Executor threads,
    Waits waits,
    Backoff backoff,
    TokenStates tokens,
    TokenUser user,
    WaitLimits waitLimits,
    ScopeCheck scopeCheck,
    HoldBack holdBack,
    long maxBodyBytes,
    CallOptions options) {
  /** Returns the state of the token, not to be kept. */
  TokenState state(Token token) {
    return tokens.of(token, user);
  }

  /** Returns a permit of the token, as {@link TokenState#acquire} does; closing ends the wait. */
  CompletableFuture<Permit> acquire(Token token, long maxNanos) {
    while (true) {
      CompletableFuture<Permit> turn = state(token).acquire(maxNanos, waitLimits);
      if (turn != null) {
        waits.add(turn);
        return turn;
      }
    }
  }

  CallListener listeners() {
    return user.listeners();
  }
}
