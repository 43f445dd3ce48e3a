package dev.flxpoint.contract.pact;

import au.com.dius.pact.provider.VerificationFailureType;
import au.com.dius.pact.provider.junit5.HttpTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.State;
import com.fasterxml.jackson.databind.JsonNode;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.contract.program.StorefrontStates;
import dev.flxpoint.contract.program.SupplierStates;
import dev.flxpoint.sandbox.HoldReason;
import dev.flxpoint.sandbox.Sandbox;
import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sends what a pact says to a sandbox of its own and compares the answer with the pact. */
abstract class SandboxVerification {
  /**
   * By default a 429 would be sent again, a second later. Of one client for all sandboxes, none of
   * which lasts longer than a few requests.
   */
  private static final CloseableHttpClient HTTP =
      HttpClients.custom()
          .disableAutomaticRetries()
          .setConnectionReuseStrategy((request, response, context) -> false)
          .build();

  private Sandbox sandbox;
  private SandboxScene scene;
  private boolean revoked;

  @BeforeEach
  void start(PactVerificationContext context) {
    Set<String> refused = ConcurrentHashMap.newKeySet();
    sandbox =
        Sandbox.builder()
            .fulfillmentRequests(2)
            .refuseRows(refused::contains, "not for sale here")
            .start();
    scene = new SandboxScene(sandbox);
    context.addStateChangeHandlers(
        new SupplierStates(sandbox, refused), new StorefrontStates(sandbox));
    URI url = sandbox.url();
    context.setTarget(
        new HttpTestTarget(url.getHost(), url.getPort(), "/", () -> provider -> HTTP));
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @TestTemplate
  @ExtendWith(PactVerificationInvocationContextProvider.class)
  void interaction(PactVerificationContext context, HttpRequest request) {
    Header standIn = request.getFirstHeader(Parties.TOKEN_HEADER);
    if (standIn != null && !revoked) {
      TokenType type = Parties.typeOf(standIn.getValue());
      request.setHeader(Parties.TOKEN_HEADER, sandbox.token(type));
    }
    try {
      context.verifyInteraction();
    } catch (AssertionError e) {
      throw new AssertionError(mismatches(context), e);
    }
  }

  @State(States.NOTHING_FOR_SALE)
  Map<String, Object> nothingForSale() {
    // As a sandbox starts.
    return scene.owners();
  }

  @State(States.SELLS)
  Map<String, Object> sells(Map<String, Object> state) throws IOException, InterruptedException {
    Collection<?> skus = (Collection<?>) state.get(States.SKUS);
    long first = scene.sell(skus.stream().map(String::valueOf).toList());
    return told(state, States.VARIANT_ID, first);
  }

  @State(States.HAS_WORK)
  Map<String, Object> hasWork(Map<String, Object> state) throws IOException, InterruptedException {
    sells(state);
    return told(state, States.FULFILLMENT_REQUEST_ID, scene.firstFulfillmentRequest());
  }

  @State(States.HAS_SHIPPED)
  Map<String, Object> hasShipped(Map<String, Object> state)
      throws IOException, InterruptedException {
    Map<String, Object> told = new HashMap<>(hasWork(state));
    told.put(States.SHIPMENT_ID, scene.ship((long) told.get(States.FULFILLMENT_REQUEST_ID)));
    return told;
  }

  @State(States.ORDERS)
  Map<String, Object> orders(Map<String, Object> state) throws IOException, InterruptedException {
    long order = scene.order().get("id").longValue();
    // One that can be linked.
    sandbox.orders().hold(scene.order().get("id").longValue(), HoldReason.UNMANAGED_LINE);
    Map<String, Object> told = told(state, "id", order);
    told.put(States.ORDER_ID, order);
    return told;
  }

  @State(States.RETURNS)
  Map<String, Object> returns(Map<String, Object> state) throws IOException, InterruptedException {
    JsonNode order = scene.order();
    JsonNode made = scene.comingBack(order);
    Map<String, Object> told = told(state, "id", made.get("id").longValue());
    told.put("Id", made.get("id").longValue());
    told.put(States.ORDER_ID, order.get("id").longValue());
    return told;
  }

  @State({
    States.ACCOUNT_IN_USE,
    States.LISTINGS,
    States.CHANNELS,
    States.SOURCES,
    States.VENDORS,
    States.CONNECTIONS,
    States.ROUTING_GROUPS,
    States.SHIPPING_METHODS,
    States.PACKAGES,
    States.PURCHASE_ORDERS,
    States.SOURCE_INVOICES,
    States.INBOUND_SHIPMENTS,
    States.PRODUCTS,
    States.RESELLERS,
    States.RMAS,
    States.MAPPING_SETS,
    States.MAPPING_TEMPLATES,
    States.WORKFLOWS,
    States.WEBHOOKS
  })
  Map<String, Object> answeredWithSamples(Map<String, Object> state) {
    // Under any id, so that which the client asks for will do.
    return told(state, States.SOURCE_ID, scene.sourceId());
  }

  @State(States.REVOKED)
  void revoked() {
    revoked = true;
  }

  @State(States.RULE_BROKEN)
  void ruleBroken(Map<String, Object> state) {
    failNext(state, 400);
  }

  @State(States.NO_SCOPE)
  void noScope(Map<String, Object> state) {
    failNext(state, 403);
  }

  @State(States.GONE)
  void gone(Map<String, Object> state) {
    failNext(state, 404);
  }

  @State(States.IN_USE)
  void inUse(Map<String, Object> state) {
    failNext(state, 409);
  }

  @State(States.WINDOW_FULL)
  void windowFull(Map<String, Object> state) {
    // Two real requests would fill it as well, but only for a second.
    failNext(state, 429);
  }

  @State(States.OUT_OF_ORDER)
  void outOfOrder(Map<String, Object> state) {
    failNext(state, 500);
  }

  private void failNext(Map<String, Object> state, int status) {
    sandbox.failNext((String) state.get(States.OPERATION), status, 1);
  }

  private Map<String, Object> told(Map<String, Object> state, String name, long id) {
    Map<String, Object> told = new HashMap<>(state);
    told.putAll(scene.owners());
    told.put(name, id);
    return told;
  }

  /** Returns what the error of Pact itself does not say: it would only be printed. */
  private static String mismatches(PactVerificationContext context) {
    return context.getTestExecutionResult().stream()
        .flatMap(result -> result.getFailures().values().stream())
        .flatMap(List::stream)
        .map(VerificationFailureType::description)
        .collect(Collectors.joining("\n"));
  }
}
