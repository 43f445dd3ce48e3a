package dev.flxpoint.flow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.flxpoint.flow.internal.state.Changes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What any {@link FlowState} must keep. */
abstract class FlowStateContract {
  static final String FLOW = "inventory-push";

  FlowStore store;

  /** Returns a store, over what the last one of this test has left. */
  protected abstract FlowStore store();

  @BeforeEach
  final void open() {
    store = store();
  }

  @AfterEach
  final void close() {
    store.close();
  }

  @Test
  void newState_isEmpty() {
    try (FlowState state = store.open(FLOW)) {
      assertThat(state.entries()).isEmpty();
      assertThat(state.get("cursor")).isNull();
    }
  }

  @Test
  void change_isThereAtOnceAndWhenOpenedAgain() {
    try (FlowState state = store.open(FLOW)) {
      state.put("cursor", "7");
      state.put("cursor", "8");
      state.put("gone", "1");
      state.remove("gone");
      state.remove("never there");
      assertThat(state.get("cursor")).isEqualTo("8");
      assertThat(state.entries()).isEqualTo(Map.of("cursor", "8"));
    }
    assertThat(reopened()).isEqualTo(Map.of("cursor", "8"));
  }

  @Test
  void putAll_putsAndRemoves() {
    try (FlowState state = store.open(FLOW)) {
      state.putAll(Map.of("a", "1", "b", "2"));
      Map<String, String> changes = new HashMap<>(Map.of("a", "3", "c", "4"));
      changes.put("b", null);
      state.putAll(changes);
      state.putAll(Map.of());
    }
    assertThat(reopened()).isEqualTo(Map.of("a", "3", "c", "4"));
  }

  @Test
  void clear_leavesNothing() {
    try (FlowState state = store.open(FLOW)) {
      state.clear();
      state.putAll(Map.of("a", "1", "b", "2"));
      state.clear();
      assertThat(state.entries()).isEmpty();
    }
    assertThat(reopened()).isEmpty();
  }

  @Test
  void entries_areInOrder_byPrefixToo() {
    List<String> keys = List.of("", "A", "a", "fr/", "fr/10", "fr/9", "fr\uffff", "fs", "\uffff");
    try (FlowState state = store.open(FLOW)) {
      List<String> mixed = new ArrayList<>(keys);
      Collections.shuffle(mixed, new Random(3));
      mixed.forEach(key -> state.put(key, "of " + key));

      assertThat(state.entries().keySet()).containsExactlyElementsOf(keys);
      assertThat(state.entries("fr/").keySet()).containsExactly("fr/", "fr/10", "fr/9");
      assertThat(state.entries("fr\uffff").keySet()).containsExactly("fr\uffff");
      assertThat(state.entries("\uffff").keySet()).containsExactly("\uffff");
      assertThat(state.entries("")).isEqualTo(state.entries());
      assertThat(state.entries("none")).isEmpty();
    }
  }

  @Test
  void entries_showLaterChangesAndChangeNothing() {
    try (FlowState state = store.open(FLOW)) {
      NavigableMap<String, String> entries = state.entries();
      state.putAll(Map.of("a", "1", "b", "2"));
      assertThat(entries).hasSize(2);
      assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(entries::clear);
      entries.keySet().forEach(state::remove);
      assertThat(entries).isEmpty();
    }
  }

  static List<String> texts() {
    List<String> texts =
        new ArrayList<>(
            List.of(
                "",
                " ",
                "\n",
                "\r\n\t",
                "\0",
                "\\",
                "\\n",
                "\\u0000",
                "+",
                "-",
                "'; --",
                "é日本",
                "\ud83d\ude00",
                "\ud83d",
                "\ude00",
                "\ude00\ud83d",
                "a\ud83d\ud83d\ude00\ude00b",
                "\ufeff",
                "\ufffd",
                "\ufffe\uffff",
                "\u0085\u2028",
                "x".repeat(3_000)));
    Random random = new Random(13);
    StringBuilder any = new StringBuilder();
    random.ints(5_000, 0, 0x10000).forEach(c -> any.append((char) c));
    texts.add(any.toString());
    return texts;
  }

  @ParameterizedTest
  @MethodSource("texts")
  void anyText_isKeptAsKeyAndValue(String text) {
    try (FlowState state = store.open(FLOW)) {
      state.put("value", text);
      state.put(text, "key");
      state.put("both " + text, text);
      state.put("other", "removed next");
      state.remove("other");
    }
    assertThat(reopened()).isEqualTo(Map.of("value", text, text, "key", "both " + text, text));
  }

  @Test
  void longTexts_areKept() {
    String megabyte = "0123456789abcdé\n".repeat(1 << 16);
    try (FlowState state = store.open(FLOW)) {
      state.put("value", megabyte);
      state.put(megabyte, "key");
      state.put(megabyte + "2", "another");
      state.remove(megabyte + "2");
    }
    assertThat(reopened().equals(Map.of("value", megabyte, megabyte, "key"))).isTrue();
  }

  @Test
  void randomChanges_areThoseOfAMap() {
    Random random = new Random(13);
    Map<String, String> expected = new TreeMap<>();
    for (int session = 0; session < 5; session++) {
      try (FlowState state = store.open(FLOW)) {
        for (int i = 0; i < 40; i++) {
          Map<String, String> changes = new HashMap<>();
          for (int j = random.nextInt(4); j >= 0; j--) {
            String value = random.nextInt(3) == 0 ? null : Integer.toString(random.nextInt(9));
            changes.put("key " + random.nextInt(20), value);
          }
          state.putAll(changes);
          Changes.apply(changes, expected);
        }
        assertThat(state.entries()).isEqualTo(expected);
      }
      assertThat(reopened()).isEqualTo(expected);
    }
  }

  @Test
  void changesOfSeveralThreads_areAllKept() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try (FlowState state = store.open(FLOW)) {
      List<Future<?>> done = new ArrayList<>();
      for (int i = 0; i < 80; i++) {
        String key = "key " + i;
        done.add(threads.submit(() -> state.putAll(Map.of(key, "1", "last", key))));
      }
      for (Future<?> each : done) {
        each.get();
      }
      assertThat(state.entries()).hasSize(81);
    } finally {
      threads.shutdownNow();
    }
    assertThat(reopened()).hasSize(81);
  }

  @Test
  void nothing_isRefused() {
    try (FlowState state = store.open(FLOW)) {
      state.put("a", "1");
      Map<String, String> changes = new HashMap<>(Map.of("a", "2"));
      changes.put(null, "3");
      assertThatNullPointerException().isThrownBy(() -> state.putAll(changes));
      assertThatNullPointerException().isThrownBy(() -> state.put("b", null));
      assertThatNullPointerException().isThrownBy(() -> state.put(null, "b"));
      assertThatNullPointerException().isThrownBy(() -> state.remove(null));
      assertThatNullPointerException().isThrownBy(() -> state.get(null));
    }
    assertThat(reopened()).isEqualTo(Map.of("a", "1"));
  }

  /** Returns whether two stores that {@link #store()} returned keep the same states. */
  protected boolean sharesWithOthers() {
    return true;
  }

  @Test
  void states_areApart() {
    try (FlowState one = store.open("a");
        FlowState other = store.open("a.b_c-1")) {
      one.put("key", "1");
      other.put("key", "2");
      one.clear();
      assertThat(other.entries()).isEqualTo(Map.of("key", "2"));
    }
  }

  /** Returns what is found by whoever opens the state next. */
  final Map<String, String> reopened() {
    if (sharesWithOthers()) {
      store.close();
      store = store();
    }
    try (FlowState state = store.open(FLOW)) {
      return new TreeMap<>(state.entries());
    }
  }
}
