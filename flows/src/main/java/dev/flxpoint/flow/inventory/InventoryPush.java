package dev.flxpoint.flow.inventory;

import dev.flxpoint.api.model.UpdateInventoryVariant;
import dev.flxpoint.api.model.UpsertInventoryParent;
import dev.flxpoint.api.source.InventoryApi;
import dev.flxpoint.api.source.SourceApis;
import dev.flxpoint.flow.FlowReport;
import dev.flxpoint.flow.Progress;
import dev.flxpoint.flow.internal.call.InFlight;
import java.util.List;
import java.util.Objects;

/**
 * Pushes the inventory of a source: its parents with their variants, and stock and prices of these.
 *
 * <p>Any number of rows goes in as few calls as the API's batch sizes allow, four of them on their
 * way at once, which is enough to keep a token's two permits busy. A success of a call does not say
 * that all of its rows were taken, so each row of an answer is looked at; those that were refused
 * are in the report, with reasons. The client paces and retries the calls as it does any other.
 *
 * <p>Each push blocks until all calls are answered. If one fails as a whole, its exception is
 * thrown and the calls that are still on their way are cancelled; earlier ones took effect. Both
 * pushes set absolute values, so starting again from the first row does no harm.
 *
 * <p>Immutable and thread-safe.
 */
public final class InventoryPush {
  private final InventoryApi inventory;
  private final Progress progress;

  private InventoryPush(InventoryApi inventory, Progress progress) {
    this.inventory = inventory;
    this.progress = progress;
  }

  /** Returns a push to that source, usually a {@link dev.flxpoint.client.SourceClient}. */
  public static InventoryPush to(SourceApis source) {
    Objects.requireNonNull(source, "source == null");
    return new InventoryPush(source.inventory(), Progress.silent());
  }

  /** Returns a copy that tells the given progress of each batch; by default nobody is told. */
  public InventoryPush withProgress(Progress progress) {
    return new InventoryPush(inventory, Objects.requireNonNull(progress, "progress == null"));
  }

  /**
   * Creates or changes parents with their variants, 20 parents a call.
   *
   * @param parents matched with the answers by SKU, so each variant needs one
   * @return what became of them, with the ids of the variants that were taken
   * @throws IllegalArgumentException if a variant has no SKU; nothing was sent then
   * @throws dev.flxpoint.client.FlxpointException if a call fails
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public PushedParents pushParents(List<UpsertInventoryParent> parents)
      throws InterruptedException {
    return new ParentPush(inventory, new InFlight(InFlight.OF_A_TOKEN), progress).push(parents);
  }

  /**
   * Sets quantity, cost and list price of variants, 50 a call.
   *
   * @param variants by their ids, which {@link PushedParents#variantIds} tells; other members than
   *     the three are sent, but the API is not asked to take them
   * @return what became of them
   * @throws dev.flxpoint.client.FlxpointException if a call fails
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public FlowReport pushStock(List<UpdateInventoryVariant> variants) throws InterruptedException {
    return new StockPush(inventory, new InFlight(InFlight.OF_A_TOKEN), progress).push(variants);
  }
}
