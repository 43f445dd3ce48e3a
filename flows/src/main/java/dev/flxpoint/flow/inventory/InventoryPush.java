package dev.flxpoint.flow.inventory;

import dev.flxpoint.api.model.UpsertInventoryParent;
import dev.flxpoint.api.param.UpsertInventoryParentsParams;
import dev.flxpoint.api.source.SourceApis;
import dev.flxpoint.client.SourceClient;
import dev.flxpoint.flow.Progress;
import dev.flxpoint.flow.internal.call.CallerWork;
import dev.flxpoint.flow.internal.call.Calls;
import dev.flxpoint.flow.internal.call.FlowThread;
import dev.flxpoint.flow.store.FlowStore;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Pushes what a source has for sale: any number of rows, in as few calls as the API allows.
 *
 * <p>A 200 may hold rows that were not taken; the report has them with their reasons. Where one row
 * makes the API refuse its whole call, the row is found by halves, and the others are pushed; only
 * if none was taken and 50 were refused one by one, the push fails with the last refusal. Rows of
 * the same SKU are sent in their order, each after the one before was answered.
 *
 * <p>Rows are read as they are needed: four calls at most are on their way. With a {@link #journal}
 * a push that failed, was interrupted or died with its process is resumed by pushing the same rows
 * again: those whose answer is known are not sent again, taken or refused, and the others are. From
 * the first row that is not the same as then, all are sent. A push that came to its end leaves
 * nothing in the journal.
 *
 * <p>Immutable and thread-safe; a journal is used by one push at a time.
 */
public final class InventoryPush {
  private final SourceApis source;
  private final UpsertInventoryParentsParams params;
  private final @Nullable FlowStore journal;
  private final Progress progress;

  private InventoryPush(
      SourceApis source,
      UpsertInventoryParentsParams params,
      @Nullable FlowStore journal,
      Progress progress) {
    this.source = source;
    this.params = params;
    this.journal = journal;
    this.progress = progress;
  }

  /** Returns a push to that source, usually a {@link SourceClient}. */
  public static InventoryPush to(SourceApis source) {
    Objects.requireNonNull(source, "source == null");
    return new InventoryPush(source, UpsertInventoryParentsParams.none(), null, Progress.silent());
  }

  /** Returns a copy that keeps its journal in a folder, as {@link FlowStore#file} does. */
  public InventoryPush journal(Path folder) {
    return journal(FlowStore.file(folder));
  }

  /**
   * Returns a copy that keeps its journal in a store; by default none is kept after the push.
   *
   * <p>A journal knows the token whose rows it is about, by its fingerprint, and forgets those of
   * another one. Sources that are pushed to at the same time need stores of their own.
   */
  public InventoryPush journal(FlowStore store) {
    Objects.requireNonNull(store, "store == null");
    return new InventoryPush(source, params, store, progress);
  }

  /** Returns a copy that tells the given progress of each batch; by default nobody is told. */
  public InventoryPush progress(Progress progress) {
    Objects.requireNonNull(progress, "progress == null");
    return new InventoryPush(source, params, journal, progress);
  }

  /**
   * Returns a copy that pushes parents with other parameters than none, such as what becomes of the
   * images that a parent leaves out.
   */
  public InventoryPush parameters(Consumer<UpsertInventoryParentsParams.Builder> parameters) {
    return new InventoryPush(
        source, UpsertInventoryParentsParams.of(parameters), journal, progress);
  }

  /**
   * Creates or changes parents with their variants, 20 parents a call.
   *
   * <p>Blocks meanwhile. What fails it leaves the journal as it is, and cancels the calls that are
   * on their way; only if the API refuses the push as a whole, no row counts as refused.
   *
   * @param parents results are found by SKU: a parent that has a variant without one is refused
   *     without being sent
   * @return counts parents
   * @throws dev.flxpoint.client.FlxpointException if a call fails
   * @throws dev.flxpoint.flow.store.FlowStoreException if the journal cannot be read or written, or
   *     is in use
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public PushReport push(Iterable<? extends UpsertInventoryParent> parents)
      throws InterruptedException {
    return push(new ParentTarget(source.inventory(), params, calls()), parents);
  }

  /**
   * Sets quantity, cost and list price of variants, 50 a call, after one call for the ids of each
   * hundred.
   *
   * <p>As {@link #push} in all else.
   *
   * @param levels a variant that the source does not have is refused without being sent
   * @return counts variants
   */
  public PushReport pushStock(Iterable<StockLevel> levels) throws InterruptedException {
    return push(new StockTarget(source.inventory(), calls()), levels);
  }

  /**
   * Like {@link #push}, on a thread of its own; cancelling interrupts it.
   *
   * @return completes exceptionally with what {@link #push} throws
   */
  public CompletableFuture<PushReport> pushAsync(
      Iterable<? extends UpsertInventoryParent> parents) {
    return FlowThread.run("flxpoint-inventory-push", CallerWork.of(source), () -> push(parents));
  }

  /** Like {@link #pushStock}, as {@link #pushAsync} is like {@link #push}. */
  public CompletableFuture<PushReport> pushStockAsync(Iterable<StockLevel> levels) {
    return FlowThread.run("flxpoint-stock-push", CallerWork.of(source), () -> pushStock(levels));
  }

  private Calls calls() {
    return new Calls(CallerWork.of(source));
  }

  private <R> PushReport push(RowTarget<R> target, Iterable<? extends R> rows)
      throws InterruptedException {
    Objects.requireNonNull(rows, "rows == null");
    String owner = source instanceof SourceClient client ? client.token().toString() : "source";
    FlowStore store = journal == null ? FlowStore.memory() : journal;
    try (PushJournal kept = new PushJournal(store.open(target.flow()), owner)) {
      return new RowPush<>(target, kept, progress).push(rows);
    }
  }
}
