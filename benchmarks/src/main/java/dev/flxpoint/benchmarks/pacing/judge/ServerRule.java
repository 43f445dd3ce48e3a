package dev.flxpoint.benchmarks.pacing.judge;

import dev.flxpoint.sandbox.LimitRule;
import java.time.Duration;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** How a server might count, and who else uses the token. */
@SuppressWarnings("ImmutableEnumChecker") // It cannot see that the functions have no state.
public enum ServerRule {
  /** What the API documents: two requests in any second. */
  DOCUMENTED("documented", log(2, 1)),
  /** The same, counting what was refused. */
  DOCUMENTED_STRICT("documented-strict", strictLog(2, 1)),
  /** One request each half second, as leaky buckets without room have it. */
  GCRA("gcra", log(1, 0.5)),
  WEIGHTED("weighted-window", sandbox(LimitRule.weighted(2, Duration.ofSeconds(1)))),
  ONE("1/s", log(1, 1)),
  ONE_STRICT("1/s-strict", strictLog(1, 1)),
  SEVEN_TENTHS("0.7/s", log(1, 1 / 0.7)),
  ONE_FIFTH("0.2/s", log(1, 5)),
  THREE_IN_TWO("3-per-2s", log(3, 2)),
  BUCKET("bucket-40-at-1/s", sandbox(LimitRule.bucket(40, 1, Duration.ofSeconds(1)))),
  SIXTY_A_MINUTE("60-a-minute", log(60, 60)),
  GCRA_FIVE("gcra-retry-after-5", log(1, 0.5), 0, 1, 5),
  ONE_FIVE("1/s-retry-after-5", log(1, 1), 0, 1, 5),
  FOREIGN_HALF("foreign-0.5/s", log(2, 1), 0.5, 1, 1),
  FOREIGN_ONE("foreign-1/s", log(2, 1), 1, 1, 1),
  FOREIGN_ONE_AND_A_HALF("foreign-1.5/s", log(2, 1), 1.5, 1, 1),
  TWO_CLIENTS("two-clients", log(2, 1), 0, 2, 1),
  THREE_CLIENTS("three-clients", log(2, 1), 0, 3, 1),
  RANDOM_1("random-1%", random -> refusing(random, 0.01)),
  RANDOM_10("random-10%", random -> refusing(random, 0.1));

  private final String label;
  private final Function<RandomGenerator, Judge> judge;
  private final double foreignPerSecond;
  private final int clients;
  private final Duration retryAfter;

  ServerRule(String label, Function<RandomGenerator, Judge> judge) {
    this(label, judge, 0, 1, 1);
  }

  ServerRule(
      String label,
      Function<RandomGenerator, Judge> judge,
      double foreignPerSecond,
      int clients,
      int retryAfterSeconds) {
    this.label = label;
    this.judge = judge;
    this.foreignPerSecond = foreignPerSecond;
    this.clients = clients;
    this.retryAfter = Duration.ofSeconds(retryAfterSeconds);
  }

  /** Returns the name that stands in the tables. */
  public String label() {
    return label;
  }

  /** Returns a new judge. */
  public Judge judge(RandomGenerator random) {
    return judge.apply(random);
  }

  /** Returns how many requests somebody else sends a second, at random moments. */
  public double foreignPerSecond() {
    return foreignPerSecond;
  }

  /** Returns how many clients like ours share the token without knowing of each other. */
  public int clients() {
    return clients;
  }

  /** Returns what the server asks for in {@code Retry-After}, in whole seconds. */
  public Duration retryAfter() {
    return retryAfter;
  }

  /** Returns whether the server counts as the API documents, and nobody else uses the token. */
  public boolean isDocumented() {
    return this == DOCUMENTED || this == DOCUMENTED_STRICT;
  }

  private static Function<RandomGenerator, Judge> log(int limit, double seconds) {
    return random -> new SlidingLog(limit, (long) (seconds * 1e9), false);
  }

  private static Function<RandomGenerator, Judge> strictLog(int limit, double seconds) {
    return random -> new SlidingLog(limit, (long) (seconds * 1e9), true);
  }

  /** Rules that only the client is judged by, and no other judge, are the sandbox's own. */
  private static Function<RandomGenerator, Judge> sandbox(LimitRule rule) {
    return random -> rule.newWindow()::test;
  }

  /** An overloaded server that keeps the documented limit otherwise. */
  private static Judge refusing(RandomGenerator random, double share) {
    SlidingLog log = new SlidingLog(false);
    return now -> random.nextDouble() >= share && log.admits(now);
  }
}
