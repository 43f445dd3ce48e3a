package dev.flxpoint.cli.internal.push;

import dev.flxpoint.api.Operation;
import dev.flxpoint.cli.internal.inventory.StoredInventory;
import dev.flxpoint.cli.internal.text.CommandName;
import dev.flxpoint.client.SourceClient;
import dev.flxpoint.flow.Progress;
import dev.flxpoint.flow.inventory.InventoryPush;
import dev.flxpoint.flow.inventory.PushReport;
import dev.flxpoint.flow.store.FlowStore;
import java.io.PrintWriter;
import java.time.Duration;

/** Pushes the parents of a file, then stock and prices. */
final class PushJob {
  private static final int PARENTS = 0;
  private static final int STOCK = 1;

  /** How many variants one entry of the journal is about. */
  private static final int STOCK_BATCH = 100;

  private final StoredInventory inventory;
  private final FlowStore store;
  private final PrintWriter talk;
  private final Progress progress;
  private boolean isRemembered;

  PushJob(StoredInventory inventory, FlowStore store, PrintWriter talk, Progress progress) {
    this.inventory = inventory;
    this.store = store;
    this.talk = talk;
    this.progress = progress;
  }

  /** Returns whether there is something to go on with after a failure. */
  boolean isRemembered() {
    return isRemembered;
  }

  PushSummary run(SourceClient source, boolean resume) throws InterruptedException {
    try (PushMemory memory = new PushMemory(store)) {
      begin(memory, resume);
      isRemembered = true;
      PushReport parents = memory.parents();
      say(PushText.of(inventory, estimate(memory, parents != null)));
      long start = System.nanoTime();
      InventoryPush push = InventoryPush.to(source).journal(store).progress(progress);
      if (parents == null) {
        parents = push.push(inventory.parents());
        memory.parentsPushed(parents);
      }
      PushReport stock = push.pushStock(inventory.stock());
      memory.finish();
      Duration time = Duration.ofNanos(System.nanoTime() - start);
      return new PushSummary(inventory.path().toString(), parents, stock, time);
    }
  }

  private void begin(PushMemory memory, boolean resume) {
    String brokenOff = memory.brokenOff();
    if (resume) {
      memory.resume(inventory);
      say(brokenOff == null ? "No push broke off: all rows are sent." : "Resuming.");
      return;
    }
    if (brokenOff != null) {
      say(
          "A push of "
              + brokenOff
              + " broke off before; this one begins anew, where '"
              + CommandName.typed()
              + " inventory push --resume' would have gone on.");
    }
    memory.begin(inventory);
  }

  private Estimate estimate(PushMemory memory, boolean parentsPushed) {
    long parents =
        inventory.parentCount()
            - memory.answered(PARENTS) * Operation.UPSERT_INVENTORY_PARENTS.batchMax();
    long variants = inventory.variantCount() - memory.answered(STOCK) * STOCK_BATCH;
    return Estimate.of(parentsPushed ? 0 : Math.max(0, parents), Math.max(0, variants));
  }

  private void say(String text) {
    talk.println(text);
    talk.flush();
  }
}
