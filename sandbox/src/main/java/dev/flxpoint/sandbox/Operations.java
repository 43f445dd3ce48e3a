package dev.flxpoint.sandbox;

import java.util.HashMap;
import java.util.Map;

/** Carries out the operations of the Source flow, one at a time. Safe for many threads. */
final class Operations {
  private final Map<String, Handler> handlers = new HashMap<>();

  Operations(Spec spec, Store store, RequestRaiser raiser) {
    new AccountOperations().register(handlers);
    new InventoryReads(store).register(handlers);
    new InventoryUpsert(spec, store, raiser).register(handlers);
    new InventoryUpdate(spec, store).register(handlers);
    new FulfillmentRequestOperations(store).register(handlers);
    new ShipmentReads(store).register(handlers);
    new ShipmentCreation(store).register(handlers);
    new ListingOperations().register(handlers);
    handlers.keySet().forEach(spec::operation);
  }

  /**
   * Carries out a call.
   *
   * @throws Refusal with what the operation itself refuses; 501 if the sandbox does not know it
   */
  synchronized Answer answer(Call call) {
    Handler handler = handlers.get(call.operation().id());
    if (handler == null) {
      throw new Refusal(501, "The sandbox holds no state for " + call.operation().id());
    }
    return handler.answer(call);
  }

  /** Carries out one operation. */
  @FunctionalInterface
  interface Handler {
    Answer answer(Call call);
  }
}
