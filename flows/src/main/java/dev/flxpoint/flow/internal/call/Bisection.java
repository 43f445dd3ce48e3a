package dev.flxpoint.flow.internal.call;

import dev.flxpoint.client.FlxpointException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sends rows together, and where the API refuses all of them because of some, finds those by
 * halves. As thread-safe as its functions.
 *
 * <p>If none was ever taken and 50 were refused one by one, it is not the rows that are wrong, and
 * the refusal is the failure.
 */
public final class Bisection<R> {
  /** The whole is malformed, or too long. Any other refusal says nothing of the rows. */
  private static final Set<Integer> BLAMES_ROWS = Set.of(400, 413, 422);

  private static final int HOPELESS = 50;

  private final Function<List<R>, CompletableFuture<RowResults>> call;
  private final AtomicInteger refusedAlone = new AtomicInteger();
  private volatile boolean isAnyTaken;
  private final Function<R, String> name;

  /**
   * Creates one.
   *
   * @param call sends rows
   * @param name tells what a row is called in a report
   */
  public Bisection(
      Function<List<R>, CompletableFuture<RowResults>> call, Function<R, String> name) {
    this.call = call;
    this.name = name;
  }

  /** Sends rows, of which there is at least one; fails as the call does. */
  public CompletableFuture<RowResults> send(List<R> rows) {
    return call.apply(rows)
        .thenApply(this::taken)
        .exceptionallyCompose(failure -> divide(rows, failure));
  }

  private CompletionStage<RowResults> divide(List<R> rows, Throwable failure) {
    FlxpointException refusal = refusal(failure);
    if (refusal == null || isHopeless()) {
      return CompletableFuture.failedFuture(failure);
    }
    if (rows.size() == 1) {
      refusedAlone.incrementAndGet();
      return CompletableFuture.completedFuture(
          RowResults.refused(name.apply(rows.get(0)), Reasons.ofRefusal(refusal)));
    }
    int half = rows.size() / 2;
    return send(rows.subList(0, half))
        .thenCombine(send(rows.subList(half, rows.size())), RowResults::and);
  }

  private RowResults taken(RowResults results) {
    isAnyTaken = true;
    return results;
  }

  private boolean isHopeless() {
    return !isAnyTaken && refusedAlone.get() >= HOPELESS;
  }

  private static @Nullable FlxpointException refusal(Throwable failure) {
    return Causes.of(failure) instanceof FlxpointException refusal
            && BLAMES_ROWS.contains(refusal.status())
        ? refusal
        : null;
  }
}
