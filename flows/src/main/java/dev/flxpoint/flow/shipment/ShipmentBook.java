package dev.flxpoint.flow.shipment;

import dev.flxpoint.flow.internal.desk.Book;
import dev.flxpoint.flow.store.FlowState;
import dev.flxpoint.flow.store.FlowStore;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of parcels, by fulfillment request and tracking number. Each mark has two keys, so
 * that it is found by either of these. Used by one thread at a time.
 */
final class ShipmentBook implements Book {
  static final String FLOW = "shipments";

  /** After that nobody ships a parcel once more by mistake. */
  static final Duration KEPT = Duration.ofDays(90);

  private static final Duration BETWEEN_SWEEPS = Duration.ofDays(1);

  private final FlowState state;
  private Instant swept = Instant.MIN;

  private ShipmentBook(FlowState state) {
    this.state = state;
  }

  static ShipmentBook open(FlowStore store) {
    return new ShipmentBook(store.open(FLOW));
  }

  /** Returns the mark of a parcel; null if there is none. */
  @Nullable ShipmentMark get(long request, String number) {
    String text = state.get(byRequest(request) + number);
    return text == null ? null : ShipmentMark.of(text);
  }

  void put(long request, String number, ShipmentMark mark) {
    state.putAll(Map.of(byRequest(request) + number, mark.text(), byNumber(number) + request, ""));
  }

  void remove(long request, String number) {
    Map<String, @Nullable String> gone = new HashMap<>();
    gone.put(byRequest(request) + number, null);
    gone.put(byNumber(number) + request, null);
    state.putAll(gone);
  }

  /** Returns the marks of a request by their tracking numbers. */
  Map<String, ShipmentMark> of(long request) {
    String prefix = byRequest(request);
    Map<String, ShipmentMark> marks = new HashMap<>();
    state
        .entries(prefix)
        .forEach((key, text) -> marks.put(key.substring(prefix.length()), ShipmentMark.of(text)));
    return marks;
  }

  /** Returns another request with that tracking number; null if there is none. */
  @Nullable Long otherWith(String number, long request) {
    String prefix = byNumber(number);
    return state.entries(prefix).keySet().stream()
        .map(key -> key.substring(prefix.length()))
        // A longer number may begin with this one and a slash.
        .filter(rest -> rest.indexOf('/') < 0)
        .map(Long::valueOf)
        .filter(other -> other != request)
        .findFirst()
        .orElse(null);
  }

  /** Forgets, once a day, what was shipped too long ago to matter. */
  void sweep(Instant now) {
    if (now.isBefore(swept.plus(BETWEEN_SWEEPS))) {
      return;
    }
    Map<String, @Nullable String> gone = new HashMap<>();
    state
        .entries("request/")
        .forEach(
            (key, text) -> {
              ShipmentMark mark = ShipmentMark.of(text);
              if (mark.isDone() && mark.time().isBefore(now.minus(KEPT))) {
                String[] parts = key.split("/", 3);
                gone.put(key, null);
                gone.put(byNumber(parts[2]) + parts[1], null);
              }
            });
    state.putAll(gone);
    swept = now;
  }

  @Override
  public void close() {
    state.close();
  }

  private static String byRequest(long request) {
    return "request/" + request + "/";
  }

  private static String byNumber(String number) {
    return "number/" + number + "/";
  }
}
