package dev.flxpoint.flow.reliability;

import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.client.SourceClient;
import dev.flxpoint.flow.fulfillment.Decision;
import dev.flxpoint.flow.fulfillment.FulfillmentRequestPoller;
import dev.flxpoint.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.List;

/** Shipping eight fulfillment requests in two parcels each, if there is enough for two. */
final class ShipFlow implements FlowUnderTest {
  private static final int REQUESTS = 8;

  private static final List<Step> STEPS =
      List.of(
          Step.call("createShipment", "shipping", 4),
          Step.call("getFulfillmentRequest", "reading what is shipped", 2));

  @Override
  public String name() {
    return "Shipping parcels";
  }

  @Override
  public List<Step> steps() {
    return STEPS;
  }

  @Override
  public Job prepare(Sandbox sandbox, String token, Caller caller) throws Exception {
    SourceClient source = caller.source();
    Stock.push(source);
    sandbox.raiseFulfillmentRequests(token, REQUESTS);
    List<FulfillmentRequest> taken = new ArrayList<>();
    FulfillmentRequestPoller.of(source)
        .handle(
            request -> {
              taken.add(request);
              return Decision.acknowledge();
            })
        .poll();
    return new ShipJob(sandbox, token, taken);
  }
}
