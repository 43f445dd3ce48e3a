package dev.flxpoint.flow.order;

import java.time.Duration;
import java.time.Instant;

/**
 * How far the changes of each kind are known, by the API's times. Immutable.
 *
 * @param order the latest change of an order
 * @param requests the latest of a fulfillment request that shows a time
 * @param shipments the latest of a shipment
 */
record FeedCursors(Instant order, Instant requests, Instant shipments) {
  /**
   * The API keeps times to the second and lists what came after one, so the last second must be
   * read again; and what was written down late has the time of before.
   */
  static final Duration OVERLAP = Duration.ofSeconds(5);

  /** Returns those of which the first poll asks for what changed after a time. */
  static FeedCursors after(Instant time) {
    Instant start = time.plus(OVERLAP);
    return new FeedCursors(start, start, start);
  }

  /** Returns those to ask the API with. */
  FeedCursors asked() {
    return new FeedCursors(order.minus(OVERLAP), requests.minus(OVERLAP), shipments.minus(OVERLAP));
  }

  /** Returns whether any time is after that of its kind. */
  boolean isBehind(FeedCursors times) {
    return times.order.isAfter(order)
        || times.requests.isAfter(requests)
        || times.shipments.isAfter(shipments);
  }

  /** Returns the later time of each kind. */
  FeedCursors later(FeedCursors other) {
    return new FeedCursors(
        later(order, other.order),
        later(requests, other.requests),
        later(shipments, other.shipments));
  }

  /** Returns these where they are not after a time, and else that. */
  FeedCursors atMost(Instant time) {
    return new FeedCursors(earlier(order, time), earlier(requests, time), earlier(shipments, time));
  }

  String text() {
    return order.getEpochSecond()
        + " "
        + requests.getEpochSecond()
        + " "
        + shipments.getEpochSecond();
  }

  /**
   * Reads them.
   *
   * @throws RuntimeException if it is no such text
   */
  static FeedCursors of(String text) {
    String[] parts = text.split(" ", -1);
    return new FeedCursors(seconds(parts[0]), seconds(parts[1]), seconds(parts[2]));
  }

  private static Instant seconds(String text) {
    return Instant.ofEpochSecond(Long.parseLong(text));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
