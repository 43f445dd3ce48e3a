package dev.flxpoint.sandbox.internal.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.internal.call.Answer;
import dev.flxpoint.sandbox.internal.judge.Bench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ShipmentReadsTest {
  private final Bench bench = Bench.raising(8, 1);
  private JsonNode request;

  @BeforeEach
  void push() {
    request = Parcels.push(bench);
    bench.passSeconds(30);
  }

  @Test
  void list_filtersAndPages() {
    post(TokenType.SOURCE, Parcels.onePiece(request, "T-1"));
    bench.passSeconds(5);
    ObjectNode second = Parcels.onePiece(request, "T-2");
    post(TokenType.SOURCE, second);
    assertThat(numbers(TokenType.ACCOUNT, "")).containsExactly("T-1", "T-2");
    assertThat(numbers(TokenType.CHANNEL, "")).containsExactly("T-1", "T-2");
    assertThat(numbers(TokenType.ACCOUNT, "?filterPageSize=1&filterPageNumber=2"))
        .containsExactly("T-2");
    assertThat(numbers(TokenType.ACCOUNT, "?filterCreatedAfter=2026-04-01T12:00:30Z"))
        .containsExactly("T-2");
    assertThat(numbers(TokenType.ACCOUNT, "?filterUpdatedAfter=2026-04-01T12:00:35Z")).isEmpty();
    assertThat(numbers(TokenType.ACCOUNT, "?findByOrderId=" + request.get("orderId"))).hasSize(2);
    assertThat(numbers(TokenType.ACCOUNT, "?findByPurchaseOrderId=7")).isEmpty();
  }

  @Test
  void get_one_forThoseWhoSeeIt() {
    long id =
        bench
            .source("POST", "/shipments", Parcels.onePiece(request, "T-1").toString())
            .get("id")
            .asLong();
    assertThat(bench.get(TokenType.CHANNEL, "/shipments/" + id).body().get("trackingNumber"))
        .hasToString("\"T-1\"");
    assertThat(bench.get(TokenType.SOURCE, "/shipments/" + id).status()).isEqualTo(401);
    String other = bench.tokens().add(TokenType.CHANNEL).value();
    assertThat(bench.call(other, "GET", "/shipments/" + id, "").status()).isEqualTo(404);
    assertThat(bench.call(other, "GET", "/shipments", "").body()).isEmpty();
    assertThat(bench.get(TokenType.ACCOUNT, "/shipments/7").status()).isEqualTo(404);
  }

  private Iterable<String> numbers(TokenType type, String query) {
    return bench.get(type, "/shipments" + query).body().findValuesAsText("trackingNumber");
  }

  private Answer post(TokenType type, JsonNode body) {
    return bench.call(type, "POST", "/shipments", body.toString());
  }
}
