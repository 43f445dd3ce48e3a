package dev.flxpoint.client.internal.pacing;

import dev.flxpoint.client.spi.PaceChange;
import dev.flxpoint.client.spi.SharedPace;
import dev.flxpoint.client.spi.TokenPace;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Learns how far apart requests must be where the server allows less than documented.
 *
 * <p>A second gate above the {@link CompletionGuard}. It stands open until refusals prove that the
 * documented limit is not the one that counts; then one request at a time goes, a spacing after the
 * last answer. The spacings are rungs: half a window, a window, and on from there by √2. Four
 * refusals that tell against a rung lead to a slower one, clean requests forgive them, and after a
 * run of those, or five minutes, the next faster rung is tried. A try that fails soon after the one
 * before doubles the run.
 *
 * <p>Only those requests tell that came sooner than the slower rung would have let them: a slower
 * rung could not have helped the others.
 *
 * <p>Pure; not thread-safe.
 */
public final class LearnedPace {
  /** 16 windows: slower than that is no pace but an outage. */
  static final int SLOWEST = 10;

  static final long PROBE_NANOS = TimeUnit.MINUTES.toNanos(5);

  private static final long FORGIVEN_NANOS = TimeUnit.MINUTES.toNanos(10);

  /** For how long after its last answer a token's pace is worth remembering. */
  private static final long KEPT_NANOS = TimeUnit.HOURS.toNanos(1);

  /** Scores are quarters of a refusal. */
  private static final int REFUSAL = 4;

  private static final int ENOUGH = 4 * REFUSAL;
  private static final int ON_TRIAL = 3 * REFUSAL;

  /** While requests come in pairs, one in five may be refused for another reason. */
  private static final int FORGIVEN_WITHIN_A_WINDOW = REFUSAL / 4;

  private static final int FORGIVEN_BEYOND = 2 * REFUSAL;
  private static final int TRIAL = 16;
  private static final int FIRST_RUN = 16;
  private static final int LONGEST_RUN = 1 << 20;
  private static final float MEMORY_OF_SHARE = 64;

  private final long window;
  int rung;
  int rungBeforeTrial;
  int score;
  int trial;
  int clean;
  int run = FIRST_RUN;
  int patience = FIRST_RUN;
  long steppedAt;
  long probedAt;
  boolean probed;

  /** On trial, something was refused that may have come too early even as documented. */
  boolean doubted;

  long leftAt;
  long answeredAt;
  boolean accepted;
  long acceptedSentAt;
  float refusedShare;
  long steps;
  @Nullable PaceChange last;
  private long taken;

  /** Creates one that stands open. */
  public LearnedPace(long windowNanos, long now) {
    this.window = windowNanos;
    this.steppedAt = now;
  }

  /** Returns how far a rung has requests apart; 0 for the first, which leaves it to the guard. */
  public static long spacing(int rung, long window) {
    return switch (rung) {
      case 0 -> 0;
      case 1 -> window / 2;
      default -> (long) (window * Math.pow(2, (rung - 2) / 2.0));
    };
  }

  /** Returns whether requests go as documented. */
  public boolean isOpen() {
    return rung == 0;
  }

  /** Returns whether refusals have to be told apart: requests are paced, or on trial without. */
  boolean isDoubtful() {
    return rung > 0 || doubted;
  }

  /** Returns how far apart requests go, in nanoseconds; 0 for as documented. */
  public long spacing() {
    return spacing(rung, window);
  }

  /**
   * Returns when this gate lets the next request go.
   *
   * @param out how many requests hold a permit
   */
  public long nextFree(int out, long floor) {
    if (isOpen()) {
      return Long.MIN_VALUE;
    }
    return out > 0 ? CompletionGuard.NEVER : answeredAt - floor + spacing();
  }

  /** Returns whether a refusal of a request that is sent now tells against this rung. */
  public boolean tells(long now, long lastSentAt) {
    if (rung == SLOWEST) {
      return true;
    }
    long slower = spacing(slower(), window);
    return isWithinAWindow()
        ? now - lastSentAt < slower
        : accepted && now - acceptedSentAt < slower;
  }

  /**
   * Notes that the server took a request.
   *
   * @param telling what {@link #tells} said as it was sent
   */
  public void accepted(long sentAt, boolean telling, long now) {
    answered(now, 0);
    accepted = true;
    acceptedSentAt = sentAt;
    if (telling) {
      score = Math.max(0, score - (isWithinAWindow() ? FORGIVEN_WITHIN_A_WINDOW : FORGIVEN_BEYOND));
      clean++;
      if (trial > 0 && --trial == 0) {
        held();
      }
    }
    boolean isTime = now - steppedAt >= PROBE_NANOS;
    if (trial > 0 && isTime) {
      trial = 0;
      held();
    } else if (trial == 0 && !isOpen() && (clean >= run || isTime)) {
      probe(now);
    }
  }

  /**
   * Notes that the server refused a request with 429.
   *
   * @param telling what {@link #tells} said as it was sent
   * @param withinLimit whether this process provably kept the documented limit
   * @return whether that was enough for another rung
   */
  public boolean refused(boolean telling, boolean withinLimit, long now) {
    answered(now, 1);
    doubted |= trial > 0 && !withinLimit;
    if (!withinLimit || !telling) {
      return false;
    }
    score += REFUSAL;
    if (score < ENOUGH) {
      return false;
    }
    slowDown(now);
    return true;
  }

  /** Notes that a request broke, which may arrive until the given moment. */
  public void lost(long arrived) {
    answeredAt = Math.max(answeredAt, arrived);
  }

  /** Returns the step that was made since the last time this was asked, if any. */
  @Nullable PaceChange takeChange() {
    PaceChange change = taken == steps ? null : last;
    taken = steps;
    return change;
  }

  /** Returns what all are told who learn this pace together. */
  public SharedPace shared(long now, Instant calendar) {
    return new SharedPace(steps, last, status(now, calendar));
  }

  /** Returns whether this was no use to anybody since the moment, and for long enough before. */
  public boolean isForgottenSince(long moment) {
    return isOpen() || answeredAt + KEPT_NANOS <= moment;
  }

  /** Returns how things stand; null at the documented pace. */
  @Nullable TokenPace status(long now, Instant calendar) {
    if (isOpen() && trial == 0) {
      return null;
    }
    return new TokenPace(
        Duration.ofNanos(spacing()),
        calendar.minusNanos(now - leftAt),
        refusedShare,
        trial > 0,
        trial > 0 ? null : calendar.plusNanos(steppedAt + PROBE_NANOS - now));
  }

  private void slowDown(long now) {
    if (isOpen() && now - steppedAt >= FORGIVEN_NANOS) {
      patience = FIRST_RUN;
    }
    if (probed && now - probedAt < PROBE_NANOS) {
      patience = Math.min(LONGEST_RUN, patience * 2);
    }
    if (trial > 0) {
      step(rungBeforeTrial, PaceChange.Reason.PROBE_FAILED, now);
    } else {
      if (isOpen()) {
        leftAt = now;
      }
      step(slower(), PaceChange.Reason.LEARNED, now);
    }
    score = 0;
    trial = 0;
    run = patience;
  }

  private void probe(long now) {
    rungBeforeTrial = rung;
    step(rung - 1, PaceChange.Reason.PROBE, now);
    score = ON_TRIAL;
    trial = TRIAL;
    probed = true;
    probedAt = now;
  }

  /** The rung on trial has proven itself. */
  private void held() {
    run = FIRST_RUN;
    doubted = false;
    if (isOpen()) {
      stepped(PaceChange.Reason.RECOVERED, spacing(rungBeforeTrial, window), 0);
    }
  }

  private void step(int to, PaceChange.Reason reason, long now) {
    if (to != rung) {
      stepped(reason, spacing(), spacing(to, window));
    }
    rung = to;
    doubted = false;
    clean = 0;
    steppedAt = now;
  }

  private void stepped(PaceChange.Reason reason, long from, long to) {
    steps++;
    last = new PaceChange(reason, Duration.ofNanos(from), Duration.ofNanos(to));
  }

  private void answered(long now, int refused) {
    answeredAt = Math.max(answeredAt, now);
    refusedShare += (refused - refusedShare) / MEMORY_OF_SHARE;
  }

  private boolean isWithinAWindow() {
    return rung < 2;
  }

  private int slower() {
    return isWithinAWindow() ? rung + 1 : Math.min(rung + 2, SLOWEST);
  }
}
