package dev.flxpoint.flow.listing;

import dev.flxpoint.flow.internal.call.ReadClock;
import java.time.Instant;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * A page of listings that are to be answered for.
 *
 * @param readAt when the API had read them at the earliest
 * @param nested how many rows are in its rows
 */
record FetchedPage<L>(List<L> rows, Instant readAt, int nested) {
  static <L> FetchedPage<L> of(ReadClock.Reading<List<L>> read, ToIntFunction<L> nested) {
    return new FetchedPage<>(read.body(), read.at(), read.body().stream().mapToInt(nested).sum());
  }
}
