package dev.flxpoint.flow.fulfillment;

import dev.flxpoint.api.model.AdjustFulfillmentRequest;
import java.util.Objects;

/** What a source does about a fulfillment request. Immutable. */
public sealed interface Decision {
  /** Takes over the whole request: it is marked as processed and acknowledged. */
  static Decision acknowledge() {
    return new Acknowledge();
  }

  /**
   * Takes over a part of it, or cancels a part, line by line.
   *
   * @param lines without items, all that is open is acknowledged
   */
  static Decision adjust(AdjustFulfillmentRequest lines) {
    return new Adjust(lines);
  }

  /** Cancels the whole request, which cannot be filled. */
  static Decision cancel() {
    return new Cancel();
  }

  /**
   * Marks the request as failed, so that somebody looks at it.
   *
   * @param error why, for people; not blank
   */
  static Decision fail(String error) {
    return new Fail(error);
  }

  /** Leaves the request as it is; the next poll brings it again. */
  static Decision later() {
    return new Later();
  }

  /** Takes over the whole request. */
  record Acknowledge() implements Decision {}

  /**
   * Takes over or cancels a part.
   *
   * @param lines what becomes of each line
   */
  record Adjust(AdjustFulfillmentRequest lines) implements Decision {
    /** Refuses null. */
    public Adjust {
      Objects.requireNonNull(lines, "lines == null");
    }
  }

  /** Cancels the whole request. */
  record Cancel() implements Decision {}

  /**
   * Marks the request as failed.
   *
   * @param error why
   */
  record Fail(String error) implements Decision {
    /** Refuses a blank error, since the API would show nothing. */
    public Fail {
      Objects.requireNonNull(error, "error == null");
      if (error.isBlank()) {
        throw new IllegalArgumentException("error is blank: say why the request failed");
      }
    }
  }

  /** Leaves the request as it is. */
  record Later() implements Decision {}
}
