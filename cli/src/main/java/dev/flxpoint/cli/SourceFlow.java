package dev.flxpoint.cli;

import dev.flxpoint.api.model.InventoryVariantUpdate;
import dev.flxpoint.api.source.SourceApis;
import java.util.ArrayList;
import java.util.List;

/** What a supplier's integration does all day: push inventory, then ship what is asked for. */
final class SourceFlow {
  // Two calls hold the permits, and two stand behind them, so that no permit waits for this side.
  private static final int IN_FLIGHT = 4;

  private final SourceApis source;
  private final InFlight inFlight = new InFlight(IN_FLIGHT);
  private final Progress progress;

  SourceFlow(SourceApis source, Progress progress) {
    this.source = source;
    this.progress = progress;
  }

  /** What became of each of the three steps. */
  record Result(Outcome parents, Outcome variants, Outcome shipped) {
    int retries() {
      return parents.retries() + variants.retries() + shipped.retries();
    }

    List<Refused> refused() {
      List<Refused> refused = new ArrayList<>(parents.refused());
      refused.addAll(variants.refused());
      refused.addAll(shipped.refused());
      return refused;
    }
  }

  Result run(Catalogue catalogue) throws InterruptedException {
    ParentResults parents =
        new ParentPush(source.inventory(), inFlight, progress).push(catalogue.parents());
    List<InventoryVariantUpdate> updates = new ArrayList<>();
    for (VariantRow variant : catalogue.variants()) {
      Long id = parents.variantIds().get(variant.sku());
      if (id != null) {
        updates.add(InventoryRows.update(variant, id));
      }
    }
    Outcome variants = new StockPush(source.inventory(), inFlight, progress).push(updates);
    return new Result(
        parents.outcome(), variants, new Shipping(source, inFlight, progress).shipAll());
  }
}
