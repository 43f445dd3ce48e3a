package dev.flxpoint.redis;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.flxpoint.client.spi.PaceChange;
import dev.flxpoint.client.spi.PaceListener;
import dev.flxpoint.client.spi.SharedPace;
import dev.flxpoint.client.spi.TokenPace;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** All that this process hears of one token at the server, and does not. Thread-safe. */
final class TokenNews implements Talk.Ear {
  /** For so long a notice is repeated that nobody hears. */
  private static final long POSTED = TimeUnit.SECONDS.toNanos(30);

  /** A number that Lua can hold, and no text that anybody could read. */
  private static final int BITS = 48;

  private volatile boolean noNotices = true;

  /** Until when each notice holds, by its number. */
  @GuardedBy("this")
  private Map<Long, Long> until = Map.of();

  /** When what is known was asked for: what is older may come later. */
  private final AtomicLong latest = new AtomicLong(Long.MIN_VALUE);

  private final Line line;
  private final Set<PaceListener> listeners = new CopyOnWriteArraySet<>();
  private final AtomicReference<SharedPace> pace = new AtomicReference<>(SharedPace.DOCUMENTED);

  /** How far apart requests are known to be let in, in nanoseconds; 0 for as documented. */
  private volatile long spacing;

  final KnownSlots slots = new KnownSlots();
  final OwnFloor floor;
  final Talk talk;
  final OwnShare own;

  TokenNews(Line line, String key, @Nullable Share share) {
    this.line = line;
    this.floor = new OwnFloor(line.way());
    this.talk = new Talk(line, key, floor, this);
    this.own = new OwnShare(share, line, talk, () -> spacing);
  }

  /** Lets somebody hear of each step of the pace, from the next reply on; no matter how often. */
  void listen(PaceListener listener) {
    listeners.add(listener);
  }

  /** Tells the other processes. */
  void post(String notice, Duration time) {
    long now = line.now();
    long until = now + time.toNanos();
    talk.repeat(
        () -> PermitScript.post(number(notice), Math.max(0, until - line.now())),
        now + POSTED,
        () -> {});
  }

  @Nullable Duration posted(String notice) {
    return left(notice, line.now());
  }

  @Override
  public void heard(Reply reply) {
    note(reply);
    own.heard(reply);
  }

  @Override
  public void deaf(long asked) {
    own.deaf(asked);
  }

  @Override
  public void late() {
    own.late();
  }

  @Override
  public void heardLate(Reply reply) {
    note(reply);
    own.heardLate(reply);
  }

  private void note(Reply reply) {
    if (latest.accumulateAndGet(reply.asked(), Math::max) == reply.asked()) {
      slots.note(reply, line.now());
      note(reply.notices(), line.now());
      spacing = proven(reply.pace());
      PaceChange change = reply.pace().since(pace.getAndSet(reply.pace()));
      if (change != null) {
        if (isSlower(change)) {
          floor.forgetRefusals();
        }
        listeners.forEach(listener -> listener.paceChanged(change));
      }
    }
  }

  private static boolean isSlower(PaceChange change) {
    return change.to().compareTo(change.from()) > 0;
  }

  /** Where a faster pace is on trial, the one before it counts: nobody may hear how that ends. */
  private static long proven(SharedPace pace) {
    TokenPace status = pace.status();
    PaceChange last = pace.last();
    if (status == null) {
      return 0;
    }
    return (status.probing() && last != null ? last.from() : status.spacing()).toNanos();
  }

  private synchronized void note(Map<Long, Long> left, long now) {
    Map<Long, Long> noted = new HashMap<>();
    left.forEach((notice, nanos) -> noted.put(notice, now + nanos));
    until = noted;
    noNotices = noted.isEmpty();
  }

  private @Nullable Duration left(String notice, long now) {
    if (noNotices) {
      return null;
    }
    long number = number(notice);
    synchronized (this) {
      Long holds = until.get(number);
      return holds == null ? null : Duration.ofNanos(Math.max(0, holds - now));
    }
  }

  static long number(String notice) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(notice.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(hash).getLong() >>> (Long.SIZE - BITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
