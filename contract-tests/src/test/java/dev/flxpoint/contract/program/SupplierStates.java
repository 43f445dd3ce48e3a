package dev.flxpoint.contract.program;

import au.com.dius.pact.provider.junitsupport.State;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.Books;
import dev.flxpoint.sandbox.Sandbox;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The states in which the supplier finds the API, and how a sandbox comes into them. */
public final class SupplierStates {
  static final String NOTHING_FOR_SALE = "the supplier has nothing for sale yet";
  static final String RED_IS_REFUSED = "the supplier may not sell red mugs";
  static final String NOTHING_WAITS = "nothing waits for the supplier";
  static final String REQUEST_WAITS = "a request for two mugs is waiting";
  static final String REQUEST_IN_HAND = "a request for two mugs is in hand";
  static final String REQUEST_TAKEN_OVER = "a request for two mugs is taken over";

  static final String REQUEST_ID = "fulfillmentRequestId";
  static final String ORDER_ITEM_ID = "orderItemId";

  private static final String RED_MUG = "MUG-2";
  private static final String WHITE_MUGS =
      """
      [{"sourceId": %d, "sku": "MUG-1", "title": "White mug",
        "variants": [{"sku": "MUG-1", "quantity": 8}]}]""";

  private final Sandbox sandbox;
  private final SandboxAccount account;
  private final Set<String> refusedSkus;

  /**
   * @param refusedSkus of the rows that the sandbox refuses, which may become more
   */
  public SupplierStates(Sandbox sandbox, Set<String> refusedSkus) {
    this.sandbox = sandbox;
    this.account = new SandboxAccount(sandbox);
    this.refusedSkus = refusedSkus;
  }

  /** As a sandbox starts. */
  @State({NOTHING_FOR_SALE, NOTHING_WAITS})
  public void nothing() {}

  @State(RED_IS_REFUSED)
  public void redIsRefused() {
    refusedSkus.add(RED_MUG);
  }

  @State(REQUEST_WAITS)
  public Map<String, Object> requestWaits() throws IOException, InterruptedException {
    account.send("POST", "/inventory/parents", WHITE_MUGS.formatted(sandbox.ownerId(supplier())));
    for (Books.Request other : sandbox.books(supplier()).fulfillmentRequests()) {
      cancel(other.id());
    }
    while (true) {
      long id = sandbox.raiseFulfillmentRequests(supplier(), 1).get(0);
      if (quantities(id).equals(List.of(2))) {
        return Map.of(REQUEST_ID, id);
      }
      cancel(id);
    }
  }

  @State(REQUEST_IN_HAND)
  public Map<String, Object> requestInHand() throws IOException, InterruptedException {
    Map<String, Object> told = requestWaits();
    account.send("PATCH", "/fulfillment-requests/" + told.get(REQUEST_ID) + "/processed", "");
    return told;
  }

  @State(REQUEST_TAKEN_OVER)
  public Map<String, Object> requestTakenOver() throws IOException, InterruptedException {
    String request = "/fulfillment-requests/" + requestInHand().get(REQUEST_ID);
    account.send("PATCH", request + "/acknowledge", "");
    JsonNode read = new ObjectMapper().readTree(account.send("GET", request, ""));
    return Map.of(
        REQUEST_ID,
        read.get("id").longValue(),
        ORDER_ITEM_ID,
        read.at("/fulfillmentRequestItems/0/orderItemId").longValue());
  }

  private void cancel(long request) throws IOException, InterruptedException {
    account.send("PATCH", "/fulfillment-requests/" + request + "/cancel", "");
  }

  private List<Integer> quantities(long request) {
    return sandbox.books(supplier()).fulfillmentRequest(request).lines().stream()
        .map(Books.Line::quantity)
        .toList();
  }

  private String supplier() {
    return sandbox.token(TokenType.SOURCE);
  }
}
