package dev.flxpoint.contract.pact;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.Matchers;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import dev.flxpoint.api.ApiResponse;
import dev.flxpoint.api.TokenType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ConsumerPact
final class AcknowledgeFulfillmentRequestTest {
  @Pact(consumer = Parties.SOURCE_CONSUMER)
  V4Pact acknowledge(PactBuilder pact) {
    return pact.expectsToReceiveHttpInteraction(
            "an acknowledgement of a fulfillment request",
            http ->
                http.state(
                        States.HAS_WORK,
                        Map.of(
                            States.SKUS,
                            List.of(CoreFlows.SKU),
                            States.FULFILLMENT_REQUEST_ID,
                            90001))
                    .withRequest(
                        request ->
                            request
                                .method("PATCH")
                                .path(
                                    Matchers.fromProviderState(
                                        "/fulfillment-requests/"
                                            + States.told(States.FULFILLMENT_REQUEST_ID)
                                            + "/acknowledge",
                                        "/fulfillment-requests/90001/acknowledge"))
                                .header(Parties.TOKEN_HEADER, Parties.tokenOf(TokenType.SOURCE)))
                    .willRespondWith(response -> response.status(200)))
        .toPact();
  }

  @Test
  void theIdStandsInThePath(MockServer server) {
    ApiResponse<Void> response =
        Clients.source(server)
            .fulfillmentRequests()
            .acknowledgeFulfillmentRequest(90001)
            .withoutRetries()
            .executeForResponse();

    assertThat(response.status()).isEqualTo(200);
  }
}
