package dev.flxpoint.cli.internal.pacing;

import dev.flxpoint.cli.internal.page.PageRequest;
import dev.flxpoint.cli.internal.page.RefusedException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/**
 * What a run is to do.
 *
 * @param server how the server of the third lane counts
 * @param length after which it is over, whatever is on its way then; 1 to 60 seconds
 */
record RunPlan(Load load, Network network, ServerRule server, Duration length) {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  RunPlan {
    if (length.compareTo(Duration.ofSeconds(1)) < 0 || length.compareTo(LONGEST) > 0) {
      throw new RefusedException(400, "A run takes 1 to 60 seconds.");
    }
  }

  /**
   * Reads one.
   *
   * @throws RefusedException if something is missing or is no such thing
   */
  static RunPlan of(PageRequest request) {
    return new RunPlan(
        choice(request, "load", Load.values()),
        choice(request, "network", Network.values()),
        choice(request, "server", ServerRule.values()),
        Duration.ofSeconds(request.number("seconds").orElse(0.0).longValue()));
  }

  private static <E extends Enum<E>> E choice(PageRequest request, String name, E[] choices) {
    String chosen = request.requiredText(name);
    return Arrays.stream(choices)
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(chosen))
        .findFirst()
        .orElseThrow(() -> new RefusedException(400, "There is no such " + name + "."));
  }
}
