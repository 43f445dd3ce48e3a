package dev.flxpoint.contract.pact;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.HttpRequestBuilder;
import au.com.dius.pact.consumer.dsl.Matchers;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.api.model.InventoryVariant;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

@ConsumerPact
final class GetInventoryVariantsTest {
  static final String DESCRIPTION = "a list of the variants of two SKUs";

  private static final List<String> SKUS = List.of("TENT-2-GRN", "TENT-2-RED");
  private static final long SOURCE_ID = 310;

  @Pact(consumer = Parties.SOURCE_CONSUMER)
  V4Pact ofSource(PactBuilder pact) {
    return list(
        pact, request -> request.header(Parties.TOKEN_HEADER, Parties.tokenOf(TokenType.SOURCE)));
  }

  @Pact(consumer = Parties.ACCOUNT_CONSUMER)
  V4Pact ofAccount(PactBuilder pact) {
    return list(
        pact,
        request ->
            request
                .header(Parties.TOKEN_HEADER, Parties.tokenOf(TokenType.ACCOUNT))
                .queryParameter(
                    "sourceId",
                    Matchers.fromProviderState(
                        States.told(States.SOURCE_ID), String.valueOf(SOURCE_ID))));
  }

  @Test
  @PactTestFor(pactMethod = "ofSource")
  void listFilterRepeatsItsName(MockServer server) {
    check(
        Clients.source(server)
            .inventory()
            .getInventoryVariants(q -> q.skus(SKUS))
            .withoutRetries()
            .execute());
  }

  @Test
  @PactTestFor(pactMethod = "ofAccount")
  void accountNamesTheSource(MockServer server) {
    check(
        Clients.account(server)
            .inventory()
            .getInventoryVariants(SOURCE_ID, q -> q.skus(SKUS))
            .withoutRetries()
            .execute());
  }

  private static V4Pact list(PactBuilder pact, UnaryOperator<HttpRequestBuilder> ofToken) {
    return pact.expectsToReceiveHttpInteraction(
            DESCRIPTION,
            http ->
                http.state(States.SELLS, Map.of(States.SKUS, SKUS, States.SOURCE_ID, SOURCE_ID))
                    .withRequest(
                        request ->
                            ofToken
                                .apply(request)
                                .method("GET")
                                .path("/inventory/variants")
                                .queryParameter(
                                    "skus", SKUS.stream().map(Matchers::string).toList()))
                    .willRespondWith(
                        response -> response.status(200).body(Shapes.rows(Shapes::variant))))
        .toPact();
  }

  private static void check(List<InventoryVariant> variants) {
    assertThat(variants).hasSize(1);
    assertThat(variants.get(0).id()).isEqualTo(20450017731L);
    assertThat(variants.get(0).cost()).isEqualByComparingTo("71.9");
    assertThat(variants.get(0).updatedAt()).isEqualTo(Instant.parse("2026-01-15T09:30:00Z"));
  }
}
