package dev.flxpoint.benchmarks.flow;

import dev.flxpoint.api.model.UpsertInventoryParent;
import dev.flxpoint.client.SourceClient;
import dev.flxpoint.flow.Progress;
import dev.flxpoint.flow.inventory.InventoryPush;
import dev.flxpoint.flow.inventory.PushReport;
import dev.flxpoint.flow.inventory.StockLevel;
import java.nio.file.Path;

/** How rows are pushed. */
enum Way {
  BY_HAND {
    @Override
    void parents(
        SourceClient source, Iterable<UpsertInventoryParent> rows, Path folder, Progress done) {
      ByHand.parents(source, rows, done);
    }

    @Override
    void stock(SourceClient source, Iterable<StockLevel> rows, Path folder, Progress done) {
      ByHand.stock(source, rows, done);
    }
  },

  FLOW {
    @Override
    InventoryPush flow(SourceClient source, Path folder) {
      return InventoryPush.to(source);
    }
  },

  FLOW_WITH_JOURNAL {
    @Override
    InventoryPush flow(SourceClient source, Path folder) {
      return InventoryPush.to(source).journal(folder);
    }
  };

  void parents(
      SourceClient source, Iterable<UpsertInventoryParent> rows, Path folder, Progress done)
      throws InterruptedException {
    check(flow(source, folder).progress(done).push(rows));
  }

  void stock(SourceClient source, Iterable<StockLevel> rows, Path folder, Progress done)
      throws InterruptedException {
    check(flow(source, folder).progress(done).pushStock(rows));
  }

  InventoryPush flow(SourceClient source, Path folder) {
    throw new UnsupportedOperationException(name() + " is no flow");
  }

  private static void check(PushReport report) {
    if (!report.refused().isEmpty()) {
      throw new IllegalStateException("Refused: " + report.refused().get(0));
    }
  }
}
