package dev.flxpoint.flow.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.api.model.CreateShipment;
import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.api.model.FulfillmentRequestItem;
import dev.flxpoint.flow.FlowReport;
import dev.flxpoint.flow.RecordingProgress;
import dev.flxpoint.flow.RefusedRow;
import dev.flxpoint.flow.StubSource;
import dev.flxpoint.flow.internal.call.InFlight;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ShippingRunTest {
  private static final String POLL = "getFulfillmentRequests";

  private final StubSource source =
      StubSource.create()
          .answer("markFulfillmentRequestProcessed", null, 1)
          .answer("acknowledgeFulfillmentRequest", null, 1)
          .answer("createShipment", null, 1);
  private final RecordingProgress progress = new RecordingProgress();
  private final ShippingRun shipping = run(source);

  @Test
  void shipAll_takesTheStepsInOrderAndPollsUntilNothingIsLeft() throws Exception {
    source
        .answer(POLL, List.of(request(1), request(2)), 1)
        .answer(POLL, List.of(request(3)), 1)
        .answer(POLL, List.of(), 1);

    FlowReport outcome = shipping.shipAll();

    assertThat(source.calls())
        .containsExactly(
            "getFulfillmentRequests",
            "markFulfillmentRequestProcessed 1",
            "acknowledgeFulfillmentRequest 1",
            "createShipment",
            "markFulfillmentRequestProcessed 2",
            "acknowledgeFulfillmentRequest 2",
            "createShipment",
            "getFulfillmentRequests",
            "markFulfillmentRequestProcessed 3",
            "acknowledgeFulfillmentRequest 3",
            "createShipment",
            "getFulfillmentRequests");
    assertThat(outcome).isEqualTo(new FlowReport(3, 0, List.of()));
    assertThat(progress.events())
        .containsExactly(
            "Fulfillment requests 2", "+1", "+1", "end", "Fulfillment requests 1", "+1", "end");
  }

  @Test
  void shipAll_countsTheRetriesOfEveryCall() throws Exception {
    StubSource slow =
        StubSource.create()
            .answer(POLL, List.of(request(1)), 2)
            .answer(POLL, List.of(), 3)
            .answer("markFulfillmentRequestProcessed", null, 4)
            .answer("acknowledgeFulfillmentRequest", null, 5)
            .answer("createShipment", null, 6);

    FlowReport outcome = run(slow).shipAll();

    assertThat(outcome.retries()).isEqualTo(1 + 2 + 3 + 4 + 5);
  }

  @Test
  void shipAll_createsTheShipmentsThatWerePacked() throws Exception {
    source.answer(POLL, List.of(request(1), request(2)), 1).answer(POLL, List.of(), 1);

    shipping.shipAll();

    List<CreateShipment> sent =
        source.arguments("createShipment").stream()
            .map(arguments -> (CreateShipment) arguments[0])
            .toList();
    assertThat(sent).extracting(CreateShipment::fulfillmentRequestId).containsExactly(1L, 2L);
    assertThat(sent)
        .extracting(request -> request.shipment().trackingNumber())
        .containsExactly("T1", "T2");
    assertThat(sent.get(0).shipment().shipmentItems())
        .satisfiesExactly(
            item -> {
              assertThat(item.sku()).isEqualTo("T-RED");
              assertThat(item.orderItemId()).isEqualTo(51);
              assertThat(item.quantity()).isEqualTo(2);
            });
  }

  @Test
  void shipAll_requestThatStaysListed_isReportedAndShippedOnce() throws Exception {
    source.answer(POLL, List.of(request(1)), 1);

    FlowReport outcome = shipping.shipAll();

    assertThat(outcome.refused())
        .containsExactly(new RefusedRow("FR-1", "is shipped but still listed as Processing"));
    assertThat(source.arguments("createShipment")).hasSize(1);
  }

  @Test
  void shipAll_requestThatCannotBePacked_isLeftAsItIs() {
    source.answer(POLL, List.of(request(1)), 1);
    ShippingRun run =
        new ShippingRun(
            source,
            request -> {
              throw new IllegalStateException("no box");
            },
            new InFlight(1),
            progress);

    assertThatThrownBy(run::shipAll).hasMessage("no box");
    assertThat(source.calls()).containsExactly(POLL);
    assertThat(progress.events()).containsExactly("Fulfillment requests 1", "end");
  }

  private ShippingRun run(StubSource source) {
    return new ShippingRun(
        source,
        request -> ShipmentRequests.whole(request, "UPS", "T" + request.id()),
        new InFlight(1),
        progress);
  }

  private static FulfillmentRequest request(long id) {
    return FulfillmentRequest.builder()
        .id(id)
        .fulfillmentRequestNumber("FR-" + id)
        .fulfillmentRequestItems(
            List.of(
                FulfillmentRequestItem.builder().sku("T-RED").orderItemId(51L).quantity(2).build()))
        .build();
  }
}
