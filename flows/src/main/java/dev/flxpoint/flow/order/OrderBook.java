package dev.flxpoint.flow.order;

import dev.flxpoint.flow.internal.desk.Book;
import dev.flxpoint.flow.store.FlowState;
import dev.flxpoint.flow.store.FlowStore;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of orders, by their reference numbers. Used by one thread at a time. */
final class OrderBook implements Book {
  static final String FLOW = "orders";

  /** After that nobody pushes an order once more by mistake. */
  static final Duration KEPT = Duration.ofDays(90);

  private static final Duration BETWEEN_SWEEPS = Duration.ofDays(1);
  private static final String ORDER = "order/";

  private final FlowState state;
  private Instant swept = Instant.MIN;

  private OrderBook(FlowState state) {
    this.state = state;
  }

  static OrderBook open(FlowStore store) {
    return new OrderBook(store.open(FLOW));
  }

  /** Returns the mark of an order; null if there is none. */
  @Nullable OrderMark get(String number) {
    String text = state.get(ORDER + number);
    return text == null ? null : OrderMark.of(text);
  }

  void put(String number, OrderMark mark) {
    state.put(ORDER + number, mark.text());
  }

  void remove(String number) {
    state.remove(ORDER + number);
  }

  /** Forgets, once a day, what was created too long ago to matter. */
  void sweep(Instant now) {
    if (now.isBefore(swept.plus(BETWEEN_SWEEPS))) {
      return;
    }
    Map<String, @Nullable String> gone = new HashMap<>();
    state
        .entries(ORDER)
        .forEach(
            (key, text) -> {
              OrderMark mark = OrderMark.of(text);
              if (mark.isDone() && mark.time().isBefore(now.minus(KEPT))) {
                gone.put(key, null);
              }
            });
    if (!gone.isEmpty()) {
      state.putAll(gone);
    }
    swept = now;
  }

  @Override
  public void close() {
    state.close();
  }
}
