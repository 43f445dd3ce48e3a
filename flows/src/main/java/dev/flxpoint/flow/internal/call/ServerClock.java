package dev.flxpoint.flow.internal.call;

import dev.flxpoint.api.ApiResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * The API's clock, as the {@code Date} of its answers tells it: ours may be wrong by hours.
 * Thread-safe.
 */
public final class ServerClock {
  /** What is allowed to be wrong with our own clock where an answer has no {@code Date}. */
  private static final Duration UNKNOWN = Duration.ofDays(1);

  private final InstantSource clock;
  private volatile @Nullable Duration behind;

  /** Creates one that knows nothing yet. */
  public ServerClock(InstantSource clock) {
    this.clock = clock;
  }

  /** Takes the time from an answer that came just now. */
  public void observe(ApiResponse<?> response) {
    Instant date = response.headers().getInstant("Date");
    if (date != null) {
      behind = Duration.between(date, clock.instant());
    } else if (behind == null) {
      behind = UNKNOWN;
    }
  }

  public boolean isKnown() {
    return behind != null;
  }

  /** Returns what the API's clock shows at least, to about a second. */
  public Instant now() {
    Duration known = behind;
    return clock.instant().minus(known == null ? UNKNOWN : known);
  }
}
