package dev.flxpoint.client.spi;

import java.time.Duration;

/**
 * The pace of a token changed, since the API accepts less, or more, than it did.
 *
 * @param reason why
 * @param from how far apart its requests were until now; zero for the documented pace
 * @param to how far apart they are from now on; zero for the documented pace, two in any second
 */
public record PaceChange(Reason reason, Duration from, Duration to) {
  /** Why a pace changes. */
  public enum Reason {
    /**
     * Requests that provably kept the documented limit were refused, again and again: something
     * else uses the token, or the API allows less than documented. Slower from now on.
     */
    LEARNED,

    /** The documented pace was tried again and held, for 16 requests or five minutes. */
    RECOVERED,

    /** The next faster pace is tried; it stays unless {@link #PROBE_FAILED} follows. */
    PROBE,

    /** The faster pace was refused; back to the one before. */
    PROBE_FAILED
  }
}
