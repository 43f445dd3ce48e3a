package dev.flxpoint.flow.shipment;

import dev.flxpoint.api.model.CreateShipment;
import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.api.model.Shipment;
import dev.flxpoint.flow.StubSource;
import dev.flxpoint.flow.store.FlowState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.io.TempDir;

/** A source that answers, a store that can die, and a request to ship. */
abstract class ShipmentRig {
  static final String CREATE = "createShipment";
  static final String READ = "getFulfillmentRequest";
  static final Parcel PARCEL = Parcel.of("UPS", "1Z999");
  static final FulfillmentRequest REQUEST = request(0, 0);
  static final Instant NOW = Instant.parse("2026-01-16T14:00:00Z");

  final StubSource source =
      StubSource.create().answer(CREATE, Shipment.builder().id(82_001L).build(), 1);
  final MortalStore store = new MortalStore();
  final ShipmentPush shipments = ShipmentPush.to(source).store(store);

  @TempDir Path folder;

  final CreateShipment sent(int index) {
    return (CreateShipment) source.arguments(CREATE).get(index)[0];
  }

  /** Leaves what a process leaves that dies before it sends a parcel, or before it is answered. */
  final void markAsSent(Parcel parcel) {
    try (FlowState state = store.open(ShipmentBook.FLOW)) {
      ShipmentMark mark =
          ShipmentMark.sent(
              NOW, ShippedQuantities.given(REQUEST), Packing.of(REQUEST, parcel).shippedAfter());
      state.putAll(Map.of("request/7/1Z999", mark.text(), "number/1Z999/7", ""));
    }
  }

  static FulfillmentRequest request(int mugs, int plates) {
    return Requests.of(
        7, Requests.line(1, "MUG-1", 3, mugs), Requests.line(2, "PLATE-1", 1, plates));
  }

  static Throwable failure(CompletableFuture<?> result) {
    try {
      result.join();
      return null;
    } catch (CompletionException e) {
      return e.getCause();
    }
  }
}
