package dev.flxpoint.flow.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

/** Kills processes that count, and say each number once it is done. */
final class KilledProcess {
  private KilledProcess() {}

  /**
   * Kills one after it has said so many numbers.
   *
   * @param done the number that was done before
   * @return the last one that it said
   */
  static long count(Class<?> main, int numbers, long done, String argument)
      throws IOException, InterruptedException {
    Process process = OtherProcess.start(main, argument);
    long last = done;
    try (BufferedReader said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      for (int i = 0; i < numbers; i++) {
        last = next(said.readLine(), last);
      }
      // By its handle, since Process.destroyForcibly() closes what it said, too.
      process.toHandle().destroyForcibly();
      process.waitFor();
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

  private static long next(String line, long last) {
    assertThat(line).isEqualTo(Long.toString(last + 1));
    return last + 1;
  }
}
