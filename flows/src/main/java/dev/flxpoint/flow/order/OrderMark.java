package dev.flxpoint.flow.order;

import dev.flxpoint.flow.store.FlowStoreException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of an order: that it is about to be sent, or that the API has it. Immutable.
 *
 * @param time the API's time when it was about to be sent first, or when it was there
 * @param orderId null if it is not known
 * @param content as {@link OrderContent} puts it
 */
record OrderMark(boolean isDone, Instant time, @Nullable Long orderId, String content) {
  private static final String SENT = "sent";
  private static final String DONE = "done";

  static OrderMark sent(Instant time, String content) {
    return new OrderMark(false, time, null, content);
  }

  OrderMark done(Instant time, @Nullable Long id) {
    return new OrderMark(true, time, id, content);
  }

  String text() {
    return (isDone ? DONE : SENT)
        + ' '
        + time.getEpochSecond()
        + ' '
        + (orderId == null ? "-" : orderId)
        + ' '
        + content;
  }

  /**
   * Reads a mark.
   *
   * @throws FlowStoreException if it is none
   */
  static OrderMark of(String text) {
    try {
      String[] parts = text.split(" ", 4);
      if (parts.length < 4 || !(parts[0].equals(SENT) || parts[0].equals(DONE))) {
        throw foreign(text, null);
      }
      return new OrderMark(
          parts[0].equals(DONE),
          Instant.ofEpochSecond(Long.parseLong(parts[1])),
          parts[2].equals("-") ? null : Long.valueOf(parts[2]),
          parts[3]);
    } catch (NumberFormatException e) {
      throw foreign(text, e);
    }
  }

  private static FlowStoreException foreign(String text, @Nullable Exception cause) {
    return new FlowStoreException(
        "The state holds what no order push wrote: \""
            + text
            + "\". Give the push a store of its own; do not delete this state, or what it knows of"
            + " may be created twice",
        cause);
  }
}
