package dev.flxpoint.flow.shipment;

import dev.flxpoint.flow.store.FlowStoreException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a parcel: that it is about to be sent, or that it is shipped. Immutable.
 *
 * @param time when that was
 * @param shipmentId null if it is not known
 * @param before how much of each line of the request was shipped without it
 * @param after how much is with it, of the same lines
 */
record ShipmentMark(
    boolean isDone,
    Instant time,
    @Nullable Long shipmentId,
    Map<String, Integer> before,
    Map<String, Integer> after) {
  private static final String SENT = "sent";
  private static final String DONE = "done";

  static ShipmentMark sent(Instant time, Map<String, Integer> before, Map<String, Integer> after) {
    return new ShipmentMark(false, time, null, before, after);
  }

  ShipmentMark done(Instant time, @Nullable Long shipmentId) {
    return new ShipmentMark(true, time, shipmentId, before, after);
  }

  /** Returns whether it says of a line that more is shipped than the given quantities do. */
  boolean exceeds(Map<String, Integer> quantities) {
    return after.entrySet().stream()
        .anyMatch(line -> line.getValue() > quantities.getOrDefault(line.getKey(), 0));
  }

  /** Writes a word with time and id, and a line for each line of the request. */
  String text() {
    StringBuilder text = new StringBuilder();
    text.append(isDone ? DONE : SENT).append(' ').append(time.getEpochSecond());
    text.append(' ').append(shipmentId == null ? "-" : shipmentId);
    before.forEach(
        (line, quantity) -> {
          text.append('\n').append(quantity).append(' ').append(after.get(line));
          text.append(' ').append(line);
        });
    return text.toString();
  }

  /**
   * Reads a mark.
   *
   * @throws FlowStoreException if it is none
   */
  static ShipmentMark of(String text) {
    try {
      List<String> lines = text.lines().toList();
      String[] head = lines.get(0).split(" ", 3);
      if (!head[0].equals(SENT) && !head[0].equals(DONE)) {
        throw foreign(text, null);
      }
      Map<String, Integer> before = new LinkedHashMap<>();
      Map<String, Integer> after = new LinkedHashMap<>();
      for (String line : lines.subList(1, lines.size())) {
        String[] parts = line.split(" ", 3);
        before.put(parts[2], Integer.parseInt(parts[0]));
        after.put(parts[2], Integer.parseInt(parts[1]));
      }
      return new ShipmentMark(
          head[0].equals(DONE),
          Instant.ofEpochSecond(Long.parseLong(head[1])),
          head[2].equals("-") ? null : Long.valueOf(head[2]),
          before,
          after);
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw foreign(text, e);
    }
  }

  private static FlowStoreException foreign(String text, @Nullable Exception cause) {
    return new FlowStoreException(
        "The state holds what no shipment push wrote: \""
            + text
            + "\". Give the push a store of its own; do not delete this state, or what it knows of"
            + " may be shipped twice",
        cause);
  }
}
