package dev.flxpoint.client;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.client.internal.pacing.TokenLimiter;
import dev.flxpoint.client.internal.time.Alarm;
import dev.flxpoint.client.internal.time.Nanos;
import dev.flxpoint.client.internal.time.Time;
import dev.flxpoint.client.spi.PaceChange;
import dev.flxpoint.client.spi.PaceListener;
import dev.flxpoint.client.spi.Permit;
import dev.flxpoint.client.spi.PermitKey;
import dev.flxpoint.client.spi.PermitStatus;
import dev.flxpoint.client.spi.Permits;
import dev.flxpoint.client.spi.TokenPermits;
import dev.flxpoint.client.spi.WaitLimits;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One token of one API: its permits, what the API refuses to it, and who uses it. Thread-safe.
 *
 * <p>The limit is one for the same characters, whatever type their owner takes them for. What is
 * refused is kept for each type.
 */
final class TokenState implements PaceListener {
  private record Pause(long untilNanos, Duration asked) {}

  private final Time time;
  private final TokenPermits permits;

  /** Nobody else tells what is refused, so that most calls need not ask. */
  private final boolean isLocal;

  @GuardedBy("this")
  private boolean retired;

  private volatile @Nullable TokenUse uses;
  private volatile @Nullable Pause pause;
  private volatile @Nullable TokenPool pool;

  /** By type, as an immutable map; empty until something is refused, which is nearly always. */
  private volatile Map<TokenType, Gate> gates = Map.of();

  TokenState(Time time, Permits permits, PermitKey key) {
    this.time = time;
    this.permits = permits.of(key, this);
    this.isLocal = this.permits instanceof TokenLimiter;
  }

  TokenPermits permits() {
    return permits;
  }

  /**
   * Returns a permit that comes with its turn; cancelling the future gives the place up.
   *
   * @param maxNanos after what wait the future fails with a {@link TimeoutException}
   * @param limits beyond which it fails with a {@link WaitLimits.ExceededException}
   * @return null if the token is being forgotten
   */
  @Nullable CompletableFuture<Permit> acquire(long maxNanos, WaitLimits limits) {
    CompletableFuture<Permit> turn = turn(limits);
    if (turn == null || turn.isDone()) {
      return turn;
    }
    Duration longest = limits.maxWait();
    long longestNanos = longest == null ? Nanos.FOREVER : Nanos.of(longest);
    if (maxNanos <= longestNanos) {
      Alarm.failAfter(maxNanos, turn, () -> new TimeoutException(permits.problem()), time);
    } else {
      Alarm.failAfter(longestNanos, turn, () -> waitedFor(longestNanos), time);
    }
    return turn;
  }

  private @Nullable CompletableFuture<Permit> turn(WaitLimits limits) {
    try {
      return permits.acquire(limits);
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private WaitLimits.ExceededException waitedFor(long nanos) {
    return new WaitLimits.ExceededException(permits.status().queued(), Duration.ofNanos(nanos));
  }

  /** The API asked for a pause, which all calls of the token keep, though not for hours. */
  void pause(Token token, Duration wait, Duration asked) {
    if (asked.compareTo(wait) > 0) {
      LogListener.LOG.warn(
          "With a 429 the API asks for a pause of {} s; the {} rests for {} s, then a call finds out",
          asked.toSeconds(),
          token,
          wait.toSeconds());
    }
    long nanos = Nanos.of(wait);
    pause = new Pause(time.nanoTime() + nanos, asked);
    permits.pause(wait);
  }

  /** Returns why a call of the operation is held back now; null if one may go, or queue up. */
  Gate.@Nullable HeldBack heldBack(Token token, Operation operation, HoldBack scope) {
    Gate gate = gate(token.type());
    return gate == null ? null : gate.heldBack(operation, scope);
  }

  /** Like {@link #heldBack}, for a call that is sent if it gets null. */
  Gate.@Nullable HeldBack enter(Token token, Operation operation, HoldBack scope) {
    Gate gate = gate(token.type());
    if (gate == null) {
      if (isLocal || !new GateBoard(permits, token.type()).isPosted(operation)) {
        return null;
      }
      gate = newGate(token.type());
    }
    return gate.enter(operation, scope, new GateNews(token));
  }

  /** Takes note of an answer, for what is held back later. */
  void answered(Token token, Operation operation, int status) {
    Gate gate = gate(token.type());
    if (gate == null && (status == 401 || status == 403)) {
      gate = newGate(token.type());
    }
    if (gate != null) {
      boolean ofToken = Scopes.tellsOfToken(operation, token.type());
      gate.answered(operation, status, ofToken, new GateNews(token));
    }
  }

  TokenStatus status(Token token) {
    Gate gate = gate(token.type());
    PermitStatus status = permits.status();
    return new TokenStatus(
        status.estimatedWait(),
        status.queued(),
        status.freePermits(),
        status.roundTripFloor(),
        status.pace(),
        gate == null ? null : gate.tokenClosedSince(),
        gate == null ? Map.of() : gate.closedOperations(),
        paused(),
        pool);
  }

  /** Takes note of what an answer says of the requests that are left. */
  void pool(TokenPool said) {
    pool = said;
  }

  /** Returns the pause that the API asked for; null if there is none, or it is over. */
  @Nullable TokenPause paused() {
    Pause current = pause;
    if (current == null) {
      return null;
    }
    long left = current.untilNanos - time.nanoTime();
    return left <= 0 ? null : new TokenPause(Duration.ofNanos(left), current.asked);
  }

  boolean isUsedBy(TokenUser user, Token token) {
    return TokenUse.contains(uses, user, token);
  }

  /**
   * Adds a user, who hears of the token from now on. Of what users ask for, the most careful pacing
   * holds.
   *
   * @return false if the token is being forgotten
   */
  boolean add(TokenUser user, Token token) {
    synchronized (this) {
      if (retired) {
        return false;
      }
      if (user.isGone() || isUsedBy(user, token)) {
        return true;
      }
      if (permits instanceof TokenLimiter local) {
        local.restrictTo(user.pacing().most());
      }
      uses = new TokenUse(user.reference(), token, TokenUse.filter(uses, use -> true));
    }
    user.listeners().tokenAdded(token, () -> status(token));
    return true;
  }

  /** Removes a user, who hears that the token is forgotten. */
  void leave(TokenUser user) {
    TokenUse before;
    synchronized (this) {
      before = uses;
      uses = TokenUse.filter(before, use -> use.user() != user.reference());
    }
    TokenUse.forEach(
        before,
        (other, token) -> {
          if (other == user) {
            user.listeners().tokenForgotten(token);
          }
        });
  }

  /** Retires the permits if nothing waits and nothing of the given time still counts. */
  synchronized boolean retire(Duration idle) {
    retired = permits.retire(idle);
    return retired;
  }

  /** Tells all users that the token is forgotten. */
  void forget() {
    tell((listener, token) -> listener.tokenForgotten(token));
  }

  @Override
  public void paceChanged(PaceChange change) {
    tell((listener, token) -> listener.paceChanged(token, change));
  }

  private void tell(BiConsumer<CallListener, Token> news) {
    TokenUse.forEach(uses, (user, token) -> news.accept(user.listeners(), token));
  }

  private @Nullable Gate gate(TokenType type) {
    return gates.get(type);
  }

  private synchronized Gate newGate(TokenType type) {
    Map<TokenType, Gate> all = new EnumMap<>(TokenType.class);
    all.putAll(gates);
    Gate gate = all.computeIfAbsent(type, added -> new Gate(time, new GateBoard(permits, added)));
    gates = Map.copyOf(all);
    return gate;
  }

  /** What changes for a token of one type matters to those who use it as one. */
  private final class GateNews implements Gate.Changes {
    private final Token token;

    GateNews(Token token) {
      this.token = token;
    }

    @Override
    public void closed(@Nullable Operation operation) {
      tellUsers(
          operation == null
              ? listener -> listener.gateClosed(token)
              : listener -> listener.operationClosed(token, operation));
    }

    @Override
    public void opened(@Nullable Operation operation) {
      tellUsers(
          operation == null
              ? listener -> listener.gateOpened(token)
              : listener -> listener.operationOpened(token, operation));
    }

    private void tellUsers(Consumer<CallListener> news) {
      tell(
          (listener, used) -> {
            if (used.type() == token.type()) {
              news.accept(listener);
            }
          });
    }
  }
}
