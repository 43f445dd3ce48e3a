package dev.flxpoint.flow.reliability;

import dev.flxpoint.sandbox.Fault;
import dev.flxpoint.sandbox.Sandbox;
import java.util.List;
import java.util.Map;

/** Taking over sixteen fulfillment requests, which the list has on three pages, the last empty. */
final class PollFlow implements FlowUnderTest {
  private static final int REQUESTS = 16;

  private static final List<Step> STEPS =
      List.of(
          Step.list("getFulfillmentRequests", "listing", 1),
          Step.call("markFulfillmentRequestProcessed", "marking as processed", 2),
          Step.call("acknowledgeFulfillmentRequest", "acknowledging", 1),
          Step.call("adjustFulfillmentRequest", "adjusting", 1),
          Step.call("cancelFulfillmentRequest", "cancelling", 1),
          Step.call("markFulfillmentRequestFailed", "marking as failed", 1),
          looking());

  @Override
  public String name() {
    return "Polling fulfillment requests";
  }

  @Override
  public List<Step> steps() {
    return STEPS;
  }

  /** Nothing is looked at unless an answer was lost. */
  private static Step looking() {
    Fault lost = Fault.status(500).afterEffect();
    return new Step(
        "getFulfillmentRequest",
        "looking after a lost answer",
        2,
        false,
        Map.of(
            "acknowledgeFulfillmentRequest", lost,
            "adjustFulfillmentRequest", lost,
            "cancelFulfillmentRequest", lost,
            "markFulfillmentRequestFailed", lost));
  }

  @Override
  public Job prepare(Sandbox sandbox, String token, Caller caller) {
    Stock.push(caller.source());
    return new PollJob(sandbox, token, sandbox.raiseFulfillmentRequests(token, REQUESTS));
  }
}
