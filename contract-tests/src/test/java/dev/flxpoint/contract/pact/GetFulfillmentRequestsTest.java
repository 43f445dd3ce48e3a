package dev.flxpoint.contract.pact;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.Matchers;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.api.model.FulfillmentRequestStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ConsumerPact
final class GetFulfillmentRequestsTest {
  @Pact(consumer = Parties.SOURCE_CONSUMER)
  V4Pact list(PactBuilder pact) {
    return pact.expectsToReceiveHttpInteraction(
            "a page of the fulfillment requests that wait for the source",
            http ->
                http.state(States.HAS_WORK, Map.of(States.SKUS, List.of(CoreFlows.SKU)))
                    .withRequest(
                        request ->
                            request
                                .method("GET")
                                .path("/fulfillment-requests")
                                .header(Parties.TOKEN_HEADER, Parties.tokenOf(TokenType.SOURCE))
                                .queryParameter(
                                    "filterStatus",
                                    Matchers.regexp(
                                        "[A-Za-z ]+(,[A-Za-z ]+)+", "Processing,Processed"))
                                .queryParameter(
                                    "filterIsAcknowledged", Matchers.regexp("true|false", "false"))
                                .queryParameter(
                                    "filterPageNumber", Matchers.regexp("[1-9]\\d*", "1"))
                                .queryParameter(
                                    "filterGeneratedAfter",
                                    Matchers.regexp(Shapes.DATE_TIME, "2020-01-01T00:00:00Z")))
                    .willRespondWith(
                        response ->
                            response.status(200).body(Shapes.rows(Shapes::fulfillmentRequest))))
        .toPact();
  }

  @Test
  void statesAreJoinedByCommas(MockServer server) {
    List<FulfillmentRequest> requests =
        Clients.source(server)
            .fulfillmentRequests()
            .getFulfillmentRequests(
                q ->
                    q.filterStatus(
                            FulfillmentRequestStatus.PROCESSING, FulfillmentRequestStatus.PROCESSED)
                        .filterIsAcknowledged(false)
                        .filterPageNumber(1)
                        .filterGeneratedAfter(Instant.parse("2020-01-01T00:00:00Z")))
            .withoutRetries()
            .execute();

    assertThat(requests).hasSize(1);
    FulfillmentRequest request = requests.get(0);
    assertThat(request.generatedAt()).isEqualTo(Instant.parse("2026-01-15T09:30:00.250Z"));
    assertThat(request.fulfillmentRequestStatus().name())
        .isEqualTo(FulfillmentRequestStatus.PROCESSING);
    assertThat(request.shippingAddress().countryCode()).isEqualTo("US");
    assertThat(request.fulfillmentRequestItems()).hasSize(1);
  }
}
