package dev.flxpoint.flow.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
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
   * Kills a writer after it has said so many numbers.
   *
   * @param done what the state was known to hold
   * @return what it is known to hold now
   */
  static long killedAfter(int numbers, long done, Path folder)
      throws IOException, InterruptedException {
    Process writer = OtherProcess.start(CountingWriter.class, folder.toString());
    long last = done;
    try (BufferedReader said =
        new BufferedReader(new InputStreamReader(writer.getInputStream(), UTF_8))) {
      for (int i = 0; i < numbers; i++) {
        last = next(said.readLine(), last);
      }
      // By its handle, since Process.destroyForcibly() closes what it said, too.
      writer.toHandle().destroyForcibly();
      writer.waitFor();
      StringBuilder rest = new StringBuilder();
      for (int c = said.read(); c >= 0; c = said.read()) {
        rest.append((char) c);
      }
      // Its last line may be cut short.
      for (int end = rest.indexOf("\n"); end >= 0; end = rest.indexOf("\n")) {
        last = next(rest.substring(0, end), last);
        rest.delete(0, end + 1);
      }
    }
    return last;
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

  private static long next(String line, long last) {
    assertThat(line).isEqualTo(Long.toString(last + 1));
    return last + 1;
  }

  private static long last(FlowState state) {
    return Long.parseLong(state.entries().getOrDefault("last", "-1"));
  }

  private static String text(long number) {
    return "text " + number % TEXTS;
  }
}
