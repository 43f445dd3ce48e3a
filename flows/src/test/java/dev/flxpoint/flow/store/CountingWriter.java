package dev.flxpoint.flow.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;

/**
 * Counts on in a state for ever, and says each number once the change has returned: the number
 * itself is one entry, and a long text that starts with it another.
 */
final class CountingWriter {
  private static final int TEXTS = 40;

  private CountingWriter() {}

  public static void main(String[] args) {
    try (FlowStore store = FlowStore.file(Path.of(args[0]));
        FlowState state = store.open("writer")) {
      for (long next = last(state) + 1; ; next++) {
        state.putAll(
            Map.of("last", Long.toString(next), text(next), next + ":" + "x".repeat(8_000)));
        System.out.println(next);
      }
    }
  }

  /**
   * Checks that a state has what it is known to hold, or one change more, and returns its number.
   */
  static long check(FlowState state, long done) {
    long last = last(state);
    assertThat(last).isBetween(done, done + 1);
    for (long i = Math.max(0, last - TEXTS + 1); i <= last; i++) {
      assertThat(state.get(text(i))).startsWith(i + ":").hasSizeGreaterThan(8_000);
    }
    assertThat(state.entries()).hasSize((int) Math.min(TEXTS, last + 1) + 1);
    return last;
  }

  private static long last(FlowState state) {
    return Long.parseLong(state.entries().getOrDefault("last", "-1"));
  }

  private static String text(long number) {
    return "text " + number % TEXTS;
  }
}
