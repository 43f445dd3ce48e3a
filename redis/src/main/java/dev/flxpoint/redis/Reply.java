package dev.flxpoint.redis;

import dev.flxpoint.client.spi.SharedPace;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * What the script answers, in nanoseconds from the moment at which it ran.
 *
 * @param answer what became of the lease
 * @param delay until a grant may be used, or until it is worth asking again
 * @param firstFree until the first slot is free; -1 while it is held
 * @param secondFree until the second slot is free; -1 while it is held
 * @param queued how many processes wait
 * @param paused until no pause holds anybody back
 * @param hold for how long a permit is good without another word from the server
 * @param at what its clock showed
 * @param pace how far apart requests go
 * @param notices for how much longer each notice holds, by its number
 * @param asked when this process asked, by its own clock
 * @param question what it asked
 */
record Reply(
    Answer answer,
    long delay,
    long firstFree,
    long secondFree,
    long queued,
    long paused,
    long hold,
    long at,
    SharedPace pace,
    Map<Long, Long> notices,
    long asked,
    List<String> question) {
  /** Where the notices begin. */
  private static final int NOTICES = 8 + PaceNumbers.COUNT;

  /** Nothing that it tells of is a day away, in microseconds. */
  private static final long FARTHEST = TimeUnit.DAYS.toMicros(1);

  enum Answer {
    UNKNOWN,
    NOT_YET,
    GRANTED,

    /** Granted sooner than after a whole window, as the floor of this process allows. */
    GRANTED_HASTILY
  }

  /**
   * Returns what the numbers mean.
   *
   * @throws StrangeException if they are none that the script answers
   */
  static Reply of(List<Long> numbers, long asked, List<String> question) {
    if (!isOfTheScript(numbers)) {
      throw new StrangeException(numbers);
    }
    return new Reply(
        Answer.values()[numbers.get(0).intValue() + 1],
        nanos(numbers.get(1)),
        free(numbers.get(2)),
        free(numbers.get(3)),
        numbers.get(4),
        nanos(numbers.get(5)),
        nanos(numbers.get(6)),
        nanos(numbers.get(7)),
        PaceNumbers.pace(numbers.subList(8, NOTICES)),
        notices(numbers.subList(NOTICES, numbers.size())),
        asked,
        question);
  }

  /** Something between here and the server may answer anything, texts and nulls included. */
  private static boolean isOfTheScript(List<?> reply) {
    boolean isWhole =
        reply.size() >= NOTICES
            && (reply.size() - NOTICES) % 2 == 0
            && reply.stream().allMatch(Long.class::isInstance);
    if (!isWhole) {
      return false;
    }
    long[] numbers = reply.stream().mapToLong(Long.class::cast).toArray();
    IntStream times =
        IntStream.concat(
            IntStream.of(1, 2, 3, 5, 6),
            IntStream.iterate(NOTICES + 1, at -> at < numbers.length, at -> at + 2));
    boolean isNear = times.allMatch(at -> numbers[at] >= -FARTHEST && numbers[at] <= FARTHEST);
    return isNear
        && numbers[0] >= -1
        && numbers[0] < Answer.values().length - 1
        && numbers[4] >= 0
        && numbers[7] >= 0
        && PaceNumbers.arePace(Arrays.copyOfRange(numbers, NOTICES - PaceNumbers.COUNT, NOTICES));
  }

  boolean isGranted() {
    return answer == Answer.GRANTED || isHasty();
  }

  boolean isHasty() {
    return answer == Answer.GRANTED_HASTILY;
  }

  /** Returns whether the server knows now that this process used its own share. */
  boolean away() {
    return question.get(0).equals("away");
  }

  /** Returns whether the server knows now that this process may use its own share. */
  boolean armed() {
    return question.get(question.size() - 1).equals("arm");
  }

  private static Map<Long, Long> notices(List<Long> numbers) {
    Map<Long, Long> left = new HashMap<>();
    for (int i = 0; i < numbers.size(); i += 2) {
      left.put(numbers.get(i), nanos(numbers.get(i + 1)));
    }
    return left;
  }

  private static long free(long micros) {
    return micros < 0 ? -1 : nanos(micros);
  }

  private static long nanos(long micros) {
    return TimeUnit.MICROSECONDS.toNanos(micros);
  }

  /** What answers is not the script of permits; the message shows what it said. */
  static final class StrangeException extends RuntimeException {
    private static final int SHOWN = 60;

    StrangeException(List<?> reply) {
      super("no reply of the script, but " + start(reply.toString()));
    }

    private static String start(String text) {
      return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }
  }
}
