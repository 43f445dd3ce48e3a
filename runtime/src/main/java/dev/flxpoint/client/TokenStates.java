package dev.flxpoint.client;

import dev.flxpoint.client.internal.pacing.LocalPermits;
import dev.flxpoint.client.internal.time.SystemTime;
import dev.flxpoint.client.internal.time.Time;
import dev.flxpoint.client.spi.PermitKey;
import dev.flxpoint.client.spi.Permits;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.HttpUrl;

/**
 * What is known of each token of one API that was used lately. Thread-safe.
 *
 * <p>The limit belongs to the token, so there is one of these for an API in a process, whatever
 * number of {@link Flxpoint}s there are. A token is forgotten once it was idle for so long that
 * nothing known of it counts any more, at the latest when another one comes. So whoever needs its
 * state asks here each time, and keeps none.
 */
final class TokenStates {
  /** Far more than a window, so that what was learned of the network outlives a quiet spell. */
  static final Duration IDLE = Duration.ofMinutes(5);

  private static final ConcurrentMap<String, TokenStates> BY_ORIGIN = new ConcurrentHashMap<>();

  private final Time time;
  private final Permits permits;
  private final String origin;
  private final ConcurrentMap<String, TokenState> byToken = new ConcurrentHashMap<>();
  private final AtomicLong nextSweep = new AtomicLong();

  /** Creates those of the API at the given URL; its path plays no part. */
  TokenStates(Time time, Permits permits, HttpUrl baseUrl) {
    this(time, permits, origin(baseUrl));
  }

  private TokenStates(Time time, Permits permits, String origin) {
    this.time = time;
    this.permits = permits;
    this.origin = origin;
  }

  /** Returns those that all of this process shares, for the API at the given URL. */
  static TokenStates shared(HttpUrl baseUrl) {
    return BY_ORIGIN.computeIfAbsent(
        origin(baseUrl),
        origin ->
            new TokenStates(SystemTime.INSTANCE, new LocalPermits(SystemTime.INSTANCE), origin));
  }

  private static String origin(HttpUrl url) {
    return url.scheme() + "://" + url.host() + ":" + url.port();
  }

  /** Returns the state of the token, not to be kept; the user hears of it from now on. */
  TokenState of(Token token, TokenUser user) {
    while (true) {
      TokenState state = byToken.get(token.value());
      if (state == null) {
        forgetIdle();
        state =
            byToken.computeIfAbsent(
                token.value(), value -> new TokenState(time, permits, PermitKey.of(origin, value)));
      }
      if (state.isUsedBy(user, token) || state.add(user, token)) {
        return state;
      }
      // Retired between the two; its successor is not far.
      byToken.remove(token.value(), state);
    }
  }

  /** The user is gone, and hears no more of any token. */
  void leave(TokenUser user) {
    user.leave();
    byToken.values().forEach(state -> state.leave(user));
  }

  int size() {
    return byToken.size();
  }

  private void forgetIdle() {
    long now = time.nanoTime();
    long due = nextSweep.get();
    if (now < due || !nextSweep.compareAndSet(due, now + IDLE.toNanos())) {
      return;
    }
    byToken.forEach(
        (value, state) -> {
          if (state.retire(IDLE) && byToken.remove(value, state)) {
            state.forget();
          }
        });
  }
}
