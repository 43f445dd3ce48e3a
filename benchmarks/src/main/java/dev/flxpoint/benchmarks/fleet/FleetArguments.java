package dev.flxpoint.benchmarks.fleet;

import dev.flxpoint.benchmarks.fleet.limiter.FleetLimiter;
import dev.flxpoint.benchmarks.pacing.network.Profile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * What is asked for on the command line.
 *
 * @param seconds how long a run takes from the first request that arrives
 * @param chaos what befalls processes and Redis meanwhile, one kind after the other
 * @param cost whether the table is that of costs, for which the rest does not count
 */
public record FleetArguments(
    List<Integer> jvms,
    List<Profile> profiles,
    List<FleetLimiter> limiters,
    int seconds,
    int runs,
    List<ChaosKind> chaos,
    boolean cost) {
  private static final int MOST_JVMS = 32;
  private static final int MOST_SECONDS = 3_600;
  private static final int MOST_RUNS = 25;

  /**
   * Reads them; each has a default: 4 processes, U200, all limiters, 60 seconds, one run.
   *
   * @throws IllegalArgumentException with a sentence for who typed them
   */
  public static FleetArguments of(List<String> words) {
    List<Integer> jvms = List.of(4);
    List<Profile> profiles = List.of(Profile.U200);
    List<FleetLimiter> limiters = List.of(FleetLimiter.values());
    int seconds = 60;
    int runs = 1;
    List<ChaosKind> chaos = List.of(ChaosKind.NONE);
    boolean cost = false;
    for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
      String word = rest.next();
      switch (word) {
        case "--jvms" -> jvms = list(word, rest, text -> number(word, text, MOST_JVMS));
        case "--profile" -> profiles = list(word, rest, FleetArguments::profile);
        case "--limiters" -> limiters = list(word, rest, FleetLimiter::of);
        case "--seconds" -> seconds = number(word, value(word, rest), MOST_SECONDS);
        case "--runs" -> runs = number(word, value(word, rest), MOST_RUNS);
        case "--chaos" -> chaos = List.of(ChaosKind.MIXED);
        case "--chaos-of" -> chaos = list(word, rest, ChaosKind::of);
        case "--cost" -> cost = true;
        default -> throw new IllegalArgumentException("fleet has no option " + word);
      }
    }
    return new FleetArguments(jvms, profiles, limiters, seconds, runs, chaos, cost);
  }

  /** Returns a cell for each profile, kind of chaos, number of processes and limiter. */
  List<FleetCell> cells() {
    List<FleetCell> cells = new ArrayList<>();
    for (Profile profile : profiles) {
      for (ChaosKind kind : chaos) {
        for (int some : jvms) {
          limiters.stream()
              .filter(kind::befalls)
              .forEach(limiter -> cells.add(new FleetCell(profile, limiter, some, kind)));
        }
      }
    }
    return cells;
  }

  private static <T> List<T> list(String option, Iterator<String> rest, Function<String, T> item) {
    return Arrays.stream(value(option, rest).split(",", -1)).map(item).toList();
  }

  private static String value(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new IllegalArgumentException(option + " needs a value after it");
    }
    return rest.next();
  }

  private static int number(String option, String text, int most) {
    try {
      int number = Integer.parseInt(text);
      if (number >= 1 && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // The sentence below says it all.
    }
    throw new IllegalArgumentException(
        "%s takes whole numbers from 1 to %s, not %s".formatted(option, most, text));
  }

  private static Profile profile(String text) {
    return Arrays.stream(Profile.values())
        .filter(profile -> profile.name().equals(text.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no profile %s, but %s"
                        .formatted(text, Arrays.toString(Profile.values()))));
  }
}
