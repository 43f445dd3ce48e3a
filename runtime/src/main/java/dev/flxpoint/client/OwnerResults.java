package dev.flxpoint.client;

import dev.flxpoint.api.TokenType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of a job that was run for each owner, by the ids of these. Immutable.
 *
 * @param <R> what the job returns
 */
public final class OwnerResults<R extends @Nullable Object> {
  private final TokenType type;
  private final Map<Long, R> results;
  private final Map<Long, Throwable> failures;

  OwnerResults(TokenType type, Iterable<OwnerEnd<R>> ends) {
    this.type = type;
    Map<Long, R> results = new LinkedHashMap<>();
    Map<Long, Throwable> failures = new LinkedHashMap<>();
    for (OwnerEnd<R> end : ends) {
      if (end.failure() == null) {
        results.put(end.id(), end.result());
      } else {
        failures.put(end.id(), end.failure());
      }
    }
    this.results = Collections.unmodifiableMap(results);
    this.failures = Collections.unmodifiableMap(failures);
  }

  /** Returns what the job returned for each owner where it succeeded, by rising id. */
  public Map<Long, R> results() {
    return results;
  }

  /**
   * Returns what the job failed with for each owner where it did, by rising id: what it threw, an
   * {@link Error} too, or what its future failed with.
   *
   * <p>Where it did not run because the whole was interrupted, it is a {@link
   * java.util.concurrent.CancellationException}; where the executor did not take it, a {@link
   * java.util.concurrent.RejectedExecutionException}.
   */
  public Map<Long, Throwable> failures() {
    return failures;
  }

  /**
   * Returns what {@link #results} does.
   *
   * @throws OwnersFailedException if the job failed for any owner, with all that did
   */
  public Map<Long, R> orThrow() {
    if (!failures.isEmpty()) {
      throw new OwnersFailedException(type, failures, results.size() + failures.size());
    }
    return results;
  }

  /** Returns how many owners succeeded and which failed. */
  @Override
  public String toString() {
    return "OwnerResults{%ss: %s, failed: %s}"
        .formatted(Owner.word(type), results.size() + failures.size(), failures.keySet());
  }
}
