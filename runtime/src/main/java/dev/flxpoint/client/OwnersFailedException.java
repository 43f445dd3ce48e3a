package dev.flxpoint.client;

import dev.flxpoint.api.TokenType;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A job failed for some of the owners that it was run for.
 *
 * <p>The message has the ids of all of these. The cause is the failure of the first, and those of
 * the next nine are suppressed, so that a stack trace stays readable.
 */
public final class OwnersFailedException extends RuntimeException {
  private static final int SHOWN = 10;

  private final transient Map<Long, Throwable> failures;

  OwnersFailedException(TokenType type, Map<Long, Throwable> failures, int owners) {
    super(message(type, failures, owners), failures.values().iterator().next());
    this.failures = failures;
    failures.values().stream().skip(1).limit(SHOWN - 1).forEach(this::addSuppressed);
  }

  /** Returns what the job failed with for each of them, by rising id. */
  public Map<Long, Throwable> failures() {
    return failures;
  }

  private static String message(TokenType type, Map<Long, Throwable> failures, int owners) {
    String ids = failures.keySet().stream().map(String::valueOf).collect(Collectors.joining(", "));
    Map.Entry<Long, Throwable> first = failures.entrySet().iterator().next();
    return "The job failed for %s of %s %ss: %s. Of %s %s: %s"
        .formatted(
            failures.size(),
            owners,
            Owner.word(type),
            ids,
            Owner.word(type),
            first.getKey(),
            first.getValue());
  }
}
