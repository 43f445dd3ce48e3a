package dev.flxpoint.flow.crash;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** How often, and when, the jobs of a test are killed: at seeded random moments. */
final class Kills {
  /** How often each job is; more than once by {@code -Dcrashes=N}. */
  static final int OF_EACH = Integer.getInteger("crashes", 1);

  /** As no job takes less; a single kill is not worth a run that shows how long one takes. */
  private static final int SOON_MILLIS = 60;

  private final Map<String, Random> moments = new HashMap<>();
  private final Map<String, Integer> usualMillis = new HashMap<>();
  private final Path folder;
  private final List<String> api;

  /**
   * Creates one.
   *
   * @param folder of the jobs
   * @param api its address, and a token
   */
  Kills(Path folder, String... api) {
    this.folder = folder;
    this.api = List.of(api);
  }

  /**
   * Runs a job, and kills it within the time that it took when it was last left alone, unless jobs
   * were killed often enough before.
   */
  boolean isKilled(int before, String job, Object... arguments) throws Exception {
    int usual = usualMillis.getOrDefault(job, OF_EACH == 1 ? SOON_MILLIS : 0);
    boolean isLeftAlone = usual == 0 || before >= OF_EACH;
    List<String> all = new ArrayList<>(List.of(job));
    all.addAll(api);
    for (Object argument : arguments) {
      all.add(argument.toString());
    }
    Random moment = moments.computeIfAbsent(job, name -> new Random(name.hashCode()));
    long millis = Victim.run(folder, isLeftAlone ? 60_000 : moment.nextInt(usual), all);
    if (isLeftAlone) {
      usualMillis.put(job, (int) millis + 1);
    }
    return millis == Victim.KILLED;
  }
}
