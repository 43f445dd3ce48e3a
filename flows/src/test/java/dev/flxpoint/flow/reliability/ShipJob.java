package dev.flxpoint.flow.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.api.model.FulfillmentRequestItem;
import dev.flxpoint.client.FlxpointException;
import dev.flxpoint.flow.shipment.Parcel;
import dev.flxpoint.flow.shipment.ShipmentPush;
import dev.flxpoint.flow.store.FlowStore;
import dev.flxpoint.sandbox.Books;
import dev.flxpoint.sandbox.Sandbox;
import java.util.List;
import java.util.Objects;

/** Ships all parcels, each of which is tried in each run, whatever became of the others. */
final class ShipJob implements FlowUnderTest.Job {
  private final Sandbox sandbox;
  private final String token;
  private final List<FulfillmentRequest> requests;
  private final FlowStore store = FlowStore.memory();

  ShipJob(Sandbox sandbox, String token, List<FulfillmentRequest> requests) {
    this.sandbox = sandbox;
    this.token = token;
    this.requests = requests;
  }

  @Override
  public Said run(Caller caller) throws InterruptedException {
    ShipmentPush push = ShipmentPush.to(caller.source()).store(store);
    Said said = Said.nothing();
    for (FulfillmentRequest request : requests) {
      for (Parcel parcel : parcels(request)) {
        try {
          push.ship(request, parcel);
        } catch (FlxpointException e) {
          said = said.and(Said.failure(e));
          break;
        }
      }
    }
    return said;
  }

  /** Returns one of the first line's pieces, and all that is left, if anything is. */
  private static List<Parcel> parcels(FulfillmentRequest request) {
    List<FulfillmentRequestItem> lines = Objects.requireNonNull(request.fulfillmentRequestItems());
    String sku = Objects.requireNonNull(lines.get(0).sku());
    Parcel first = Parcel.of("UPS", "1Z-" + request.id() + "-1").line(sku, 1);
    Parcel second = Parcel.of("UPS", "1Z-" + request.id() + "-2");
    return pieces(lines) == 1 ? List.of(first) : List.of(first, second);
  }

  private static int pieces(List<FulfillmentRequestItem> lines) {
    return lines.stream().mapToInt(line -> Objects.requireNonNull(line.quantity())).sum();
  }

  @Override
  public void checkEnd(boolean isOnce) {
    Books books = sandbox.books(token);
    for (FulfillmentRequest request : requests) {
      assertThat(books.shipmentsOf(request.id()))
          .extracting(Books.Shipment::trackingNumber)
          .containsExactlyElementsOf(
              parcels(request).stream().map(Parcel::trackingNumber).toList());
      assertThat(books.fulfillmentRequest(request.id()).lines())
          .allSatisfy(line -> assertThat(line.shipped()).isEqualTo(line.quantity()));
    }
  }
}
