package dev.flxpoint.flow.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.flow.store.FlowState;
import dev.flxpoint.flow.store.FlowStore;
import dev.flxpoint.flow.store.FlowStoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ShipmentBookTest {
  private static final Instant NOW = Instant.parse("2026-01-16T14:00:00Z");
  private static final ShipmentMark SENT =
      ShipmentMark.sent(
          NOW, Map.of("line 1", 0, "SKU  a b", 2), Map.of("line 1", 4, "SKU  a b", 2));

  private final FlowStore store = FlowStore.memory();
  private final ShipmentBook book = ShipmentBook.open(store);

  @Test
  void get_returnsWhatWasPut() {
    assertThat(book.get(7, "1Z")).isNull();

    book.put(7, "1Z", SENT);
    assertThat(book.get(7, "1Z")).isEqualTo(SENT);

    book.put(7, "1Z", SENT.done(NOW, 82_001L));
    assertThat(book.get(7, "1Z")).isEqualTo(SENT.done(NOW, 82_001L));
    assertThat(book.get(7, "1")).isNull();
    assertThat(book.get(70, "1Z")).isNull();
  }

  @Test
  void of_returnsTheParcelsOfARequest() {
    book.put(7, "1Z", SENT);
    book.put(7, "1/Z", SENT);
    book.put(70, "2Z", SENT);

    assertThat(book.of(7)).containsOnlyKeys("1Z", "1/Z");
  }

  @Test
  void otherWith_findsTheRequestThatHasTheNumber() {
    book.put(7, "1Z", SENT);
    book.put(8, "1Z/9", SENT);

    assertThat(book.otherWith("1Z", 7)).isNull();
    assertThat(book.otherWith("1Z", 9)).isEqualTo(7);
    assertThat(book.otherWith("1Z/9", 9)).isEqualTo(8);
    assertThat(book.otherWith("1", 9)).isNull();
    assertThat(book.otherWith("1Z/9/8", 9)).isNull();
  }

  @Test
  void remove_leavesNothing() {
    book.put(7, "1Z", SENT);
    book.remove(7, "1Z");
    book.close();

    try (FlowState state = store.open(ShipmentBook.FLOW)) {
      assertThat(state.entries()).isEmpty();
    }
  }

  @Test
  void sweep_forgetsWhatWasShippedMoreThan90DaysAgo() {
    book.put(7, "sent", SENT);
    book.put(7, "a/b", SENT.done(NOW, null));
    book.put(8, "later", SENT.done(NOW.plusSeconds(1), null));

    book.sweep(NOW.plus(Duration.ofDays(90)));
    assertThat(book.of(7)).containsOnlyKeys("sent", "a/b");

    book.sweep(NOW.plus(Duration.ofDays(91)));
    assertThat(book.of(7)).as("nobody knows yet").containsOnlyKeys("sent");
    assertThat(book.of(8)).isEmpty();
    assertThat(book.otherWith("a/b", 1)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "shipped 7", "done", "done x -", "sent 1 -\n0 line 1", "done 1 x"})
  void stateThatNoPushWrote_isAnError(String text) {
    book.close();
    try (FlowState state = store.open(ShipmentBook.FLOW)) {
      state.put("request/7/1Z", text);
    }

    assertThatThrownBy(() -> ShipmentBook.open(store).get(7, "1Z"))
        .isInstanceOf(FlowStoreException.class)
        .hasMessageContaining("\"" + text + "\"")
        .hasMessageContaining("Give the push a store of its own");
  }
}
