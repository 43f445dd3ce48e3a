package dev.flxpoint.sandbox.internal.operation;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.flxpoint.sandbox.internal.call.Answer;
import dev.flxpoint.sandbox.internal.call.Call;
import dev.flxpoint.sandbox.internal.call.Handler;
import dev.flxpoint.sandbox.internal.fulfillment.FulfillmentRequestOperations;
import dev.flxpoint.sandbox.internal.fulfillment.ShipmentCreation;
import dev.flxpoint.sandbox.internal.fulfillment.ShipmentReads;
import dev.flxpoint.sandbox.internal.inventory.InventoryReads;
import dev.flxpoint.sandbox.internal.inventory.InventoryUpdate;
import dev.flxpoint.sandbox.internal.inventory.InventoryUpsert;
import dev.flxpoint.sandbox.internal.inventory.RowRules;
import dev.flxpoint.sandbox.internal.order.RequestRaiser;
import dev.flxpoint.sandbox.internal.sample.Samples;
import dev.flxpoint.sandbox.internal.spec.Spec;
import dev.flxpoint.sandbox.internal.store.Store;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Carries out the operations of the Source flow, one at a time, and answers all others with
 * samples. Safe for many threads.
 */
public final class Operations {
  @GuardedBy("this")
  private final Map<String, Handler> handlers = new HashMap<>();

  private final Store store;
  private final RequestRaiser raiser;
  private final Samples samples;
  private final Missing missing;

  public Operations(
      Spec spec,
      Store store,
      RequestRaiser raiser,
      RowRules rules,
      Samples samples,
      Missing missing) {
    this.store = store;
    this.raiser = raiser;
    this.samples = samples;
    this.missing = missing;
    new AccountOperations().register(handlers);
    new Owners(store.tokens(), samples::answer).register(handlers);
    new InventoryReads(store).register(handlers);
    new InventoryUpsert(spec, store, raiser, rules).register(handlers);
    new InventoryUpdate(spec, store, rules).register(handlers);
    new FulfillmentRequestOperations(store).register(handlers);
    new ShipmentReads(store).register(handlers);
    new ShipmentCreation(store).register(handlers);
    handlers.keySet().forEach(spec::operation);
  }

  /**
   * Carries out a call.
   *
   * @throws Refusal with what the operation itself refuses; 404 for an id that is to be missing
   */
  public synchronized Answer answer(Call call) {
    missing.check(call);
    return handlers.getOrDefault(call.operation().id(), samples::answer).answer(call);
  }

  /**
   * Raises fulfillment requests of a source and returns their ids.
   *
   * @throws IllegalStateException if the source has no variant that could be ordered
   */
  public synchronized List<Long> raise(long sourceId, int count) {
    return raiser.raise(sourceId, count);
  }

  /** Reads what is remembered while no operation changes it. */
  public synchronized <T> T read(Function<Store, T> reader) {
    return reader.apply(store);
  }
}
