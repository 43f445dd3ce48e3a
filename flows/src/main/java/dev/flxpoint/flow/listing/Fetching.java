package dev.flxpoint.flow.listing;

import dev.flxpoint.api.ApiCall;
import dev.flxpoint.api.ApiResponse;
import dev.flxpoint.flow.internal.call.FetchTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToIntFunction;

/** Reads a page, and when the API had read it at the earliest. */
final class Fetching {
  private Fetching() {}

  static <L> FetchedPage<L> page(ApiCall<List<L>> call, ToIntFunction<L> nested) {
    Instant sent = Clock.systemUTC().instant();
    long start = System.nanoTime();
    ApiResponse<List<L>> answer = call.executeForResponse();
    Duration elapsed = Duration.ofNanos(System.nanoTime() - start).minus(answer.timeQueued());
    return new FetchedPage<>(
        answer.body(),
        FetchTime.of(sent, elapsed, answer.headers()),
        answer.body().stream().mapToInt(nested).sum());
  }
}
