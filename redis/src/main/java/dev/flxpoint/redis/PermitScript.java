package dev.flxpoint.redis;

import io.lettuce.core.codec.Base16;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The script that keeps the permits of a token, and how it is asked. */
final class PermitScript {
  /** What becomes of a permit. */
  enum Fate {
    ANSWERED,
    THROTTLED,
    LOST,
    UNSENT;

    private final String word = name().toLowerCase(java.util.Locale.ROOT);
  }

  /** No question has more words. */
  private static final int LONGEST = 6;

  static final String TEXT = read("pace.lua") + read("permits.lua");

  /** What a server that knows the script calls it by. */
  static final String DIGEST = Base16.digest(TEXT.getBytes(StandardCharsets.UTF_8));

  private PermitScript() {}

  /**
   * Returns the question for a permit.
   *
   * @param arms whether the process may use a share of its own when it hears nothing any more
   */
  static List<String> take(String lease, String site, long floorNanos, boolean arms) {
    return List.of("take", lease, site, micros(floorNanos), arms ? "arm" : "-");
  }

  /** Returns the news that the process used a share of its own. */
  static List<String> away() {
    return List.of("away", "-", "-", "0");
  }

  static List<String> renew(String lease, boolean sent) {
    return List.of("renew", lease, "-", "0", sent ? "sent" : "unsent");
  }

  static List<String> back(String lease, String site, long floorNanos, Fate fate, long ageNanos) {
    return List.of("back", lease, site, micros(floorNanos), fate.word, micros(ageNanos));
  }

  static List<String> pause(long nanos) {
    return List.of("pause", "-", "-", "0", micros(nanos));
  }

  static List<String> post(long notice, long nanos) {
    return List.of("post", "-", "-", "0", Long.toString(notice), micros(nanos));
  }

  /** Returns the question with a number that its reply repeats. */
  static List<String> numbered(List<String> question, long number) {
    List<String> numbered = new ArrayList<>(question);
    numbered.addAll(Collections.nCopies(LONGEST - question.size(), "-"));
    numbered.add(Long.toString(number));
    return numbered;
  }

  /** Returns whether a reply is the one to the question of that number; it may be anything. */
  static boolean answers(@Nullable List<?> reply, long number) {
    return reply != null
        && !reply.isEmpty()
        && Long.valueOf(number).equals(reply.get(reply.size() - 1));
  }

  private static String micros(long nanos) {
    return Long.toString(TimeUnit.NANOSECONDS.toMicros(nanos));
  }

  private static String read(String name) {
    try (InputStream text = PermitScript.class.getResourceAsStream(name)) {
      if (text == null) {
        throw new IllegalStateException(name + " is missing beside " + PermitScript.class);
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
