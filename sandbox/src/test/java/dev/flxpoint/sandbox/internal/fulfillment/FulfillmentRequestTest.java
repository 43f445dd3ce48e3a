package dev.flxpoint.sandbox.internal.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.internal.call.Answer;
import dev.flxpoint.sandbox.internal.judge.Bench;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FulfillmentRequestTest {
  static final String INVENTORY =
      """
      [{"sku": "A", "variants": [{"sku": "A-1", "cost": 1.5}, {"sku": "A-2"}, {"sku": "A-3"},
                                 {"sku": "A-4"}]}]
      """;
  private static final String BASE = "/fulfillment-requests";

  private final Bench bench = Bench.raising(6, 1);

  @BeforeEach
  void push() {
    bench.source("POST", "/inventory/parents", INVENTORY);
    bench.passSeconds(10);
  }

  @Test
  void raised_onceInventoryWasPushed() {
    Bench fresh = Bench.raising(6, 1);
    assertThat(fresh.source("GET", BASE, "")).isEmpty();
    fresh.source("POST", "/inventory/parents", "[{\"sku\":\"A\"}]");
    assertThat(fresh.source("GET", BASE, "")).as("a parent without variants").isEmpty();
    fresh.source("POST", "/inventory/parents", INVENTORY);
    JsonNode raised = fresh.source("GET", BASE, "");
    assertThat(raised).hasSize(6);
    fresh.source("POST", "/inventory/parents", INVENTORY);
    assertThat(fresh.source("GET", BASE, "")).isEqualTo(raised);
  }

  @Test
  void raised_inProcessing_withWhatWasPushed() {
    assertThat(bench.source("GET", BASE, ""))
        .allSatisfy(
            request -> {
              assertThat(request.at("/fulfillmentRequestStatus/name").asText())
                  .isEqualTo("Processing");
              assertThat(request.get("generatedAt").asText()).isEqualTo("2026-04-01T12:00:00Z");
              assertThat(request.has("sentAt")).isFalse();
              assertThat(request.get("fulfillmentRequestItems")).isNotEmpty();
              assertThat(request.get("fulfillmentRequestItems"))
                  .allMatch(item -> item.get("sku").asText().startsWith("A-"))
                  .allMatch(item -> item.get("quantity").asInt() > 0);
            });
  }

  @Test
  void raised_dependOnTheSeed() {
    assertThat(raisedWith(1)).isEqualTo(raisedWith(1)).isNotEqualTo(raisedWith(2));
  }

  @Test
  void raised_forEachSourceByItself() {
    String other = bench.tokens().add(TokenType.SOURCE).value();
    assertThat(bench.call(other, "GET", BASE, "").body()).isEmpty();
    bench.call(other, "POST", "/inventory/parents", INVENTORY);
    JsonNode theirs = bench.call(other, "GET", BASE, "").body();
    assertThat(theirs).hasSize(6).allMatch(each -> each.get("sourceId").asLong() == 1002);
    assertThat(ids("")).hasSize(6);
    assertThat(bench.get(TokenType.ACCOUNT, BASE).body()).hasSize(12);
    assertThat(bench.get(TokenType.ACCOUNT, BASE + "?filterSourceId=1002").body())
        .isEqualTo(theirs);
    long id = theirs.get(0).get("id").asLong();
    assertThat(bench.get(TokenType.SOURCE, BASE + "/" + id).status()).isEqualTo(404);
  }

  @Test
  void list_cursorAndPages() {
    List<Long> ids = ids("");
    assertThat(ids).isSorted();
    assertThat(ids("?sinceId=" + ids.get(3))).isEqualTo(ids.subList(4, 6));
    assertThat(ids("?filterPageSize=4&filterPageNumber=2")).isEqualTo(ids.subList(4, 6));
    assertThat(ids("?filterPageSize=4&filterPageNumber=3")).isEmpty();
  }

  @Test
  void list_filters() {
    List<Long> ids = ids("");
    patch(ids.get(0), "/processed");
    patch(ids.get(1), "/acknowledge");
    patch(ids.get(2), "/cancel");
    patch(ids.get(3), "/processing-failed?error=x");
    assertThat(ids("?filterStatus=Processing")).isEqualTo(ids.subList(4, 6));
    assertThat(ids("?filterStatus=Processed,Failed")).containsExactly(ids.get(0), ids.get(3));
    assertThat(ids("?filterIsAcknowledged=true")).containsExactly(ids.get(1));
    assertThat(ids("?filterIsAcknowledged=false")).hasSize(5);
    assertThat(ids("?filterIsSent=true")).containsExactly(ids.get(0), ids.get(1));
    assertThat(ids("?filterIsCanceled=true")).containsExactly(ids.get(2));
    assertThat(ids("?filterFulfilmentStatus=Canceled")).containsExactly(ids.get(2));
    assertThat(ids("?filterEligibleForProcessing=true")).isEqualTo(ids.subList(4, 6));
    assertThat(ids("?filterInvoiced=true")).isEmpty();
    assertThat(ids("?filterSourceId=9")).isEmpty();
    assertThat(ids("?frNumbers=FR-" + ids.get(5) + "&frNumbers=none")).containsExactly(ids.get(5));
    assertThat(ids("?poNumbers=FR-" + ids.get(4))).containsExactly(ids.get(4));
    long order = get(ids.get(4)).get("orderId").asLong();
    assertThat(ids("?findOrderId=" + order)).containsExactly(ids.get(4));
  }

  @ParameterizedTest
  @CsvSource({
    "filterGeneratedAfter=2026-04-01T11:59:59Z, 6",
    "filterGeneratedAfter=2026-04-01T12:00:00Z, 0",
    "filterSentAfter=2026-04-01T12:00:09Z, 2",
    "filterSentAfter=2026-04-01T12:00:10Z, 0",
    "filterAcknowledgedAfter=2026-04-01T12:00:09Z, 1",
    "filterCanceledAfter=2026-04-01T12:00:09Z, 1",
    "filterCanceledAfter=2026-04-01T12:00:10Z, 0",
  })
  void list_timeFilters_areStrictlyAfter(String query, int count) {
    List<Long> ids = ids("");
    patch(ids.get(0), "/processed");
    patch(ids.get(1), "/acknowledge");
    patch(ids.get(2), "/cancel");
    assertThat(ids("?" + query)).hasSize(count);
    assertThat(bench.source("GET", BASE + "/count?" + query, "").get("count").asInt())
        .isEqualTo(count);
  }

  @Test
  void count_filtersByItsOwnNameForNumbers() {
    long id = ids("").get(2);
    assertThat(bench.source("GET", BASE + "/count", "")).hasToString("{\"count\":6}");
    assertThat(bench.source("GET", BASE + "/count?fulfillmentRequestNumbers=FR-" + id, ""))
        .hasToString("{\"count\":1}");
    assertThat(bench.get(TokenType.SOURCE, BASE + "/count?frNumbers=1").status()).isEqualTo(400);
  }

  @Test
  void take_handsOutOnceAndMarksProcessed() {
    JsonNode taken = bench.source("GET", BASE + "/processing", "");
    assertThat(taken)
        .hasSize(6)
        .allMatch(each -> each.at("/fulfillmentRequestStatus/name").asText().equals("Processed"));
    assertThat(bench.source("GET", BASE + "/processing", "")).isEmpty();
    assertThat(ids("?filterStatus=Processed")).hasSize(6);
  }

  @Test
  void take_fromOneSource_leavesTheOthers() {
    String other = bench.tokens().add(TokenType.SOURCE).value();
    bench.call(other, "POST", "/inventory/parents", INVENTORY);
    Answer taken = bench.get(TokenType.ACCOUNT, BASE + "/processing?filterSourceId=1002");
    assertThat(taken.body()).hasSize(6).allMatch(each -> each.get("sourceId").asLong() == 1002);
    assertThat(ids("?filterStatus=Processing")).hasSize(6);
  }

  @Test
  void processed_fromProcessing_andAgain() {
    long id = ids("").get(0);
    assertThat(patch(id, "/processed").status()).isEqualTo(200);
    assertThat(get(id).get("sentAt").asText()).isEqualTo("2026-04-01T12:00:10Z");
    bench.passSeconds(5);
    assertThat(patch(id, "/processed").status()).isEqualTo(200);
    assertThat(get(id).get("sentAt").asText()).isEqualTo("2026-04-01T12:00:10Z");
  }

  @Test
  void processed_fromAcknowledged_refused() {
    long id = ids("").get(0);
    patch(id, "/acknowledge");
    Answer answer = patch(id, "/processed");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(Bench.error(answer))
        .isEqualTo("Fulfillment request " + id + " is Acknowledged and cannot be marked Processed");
  }

  @Test
  void acknowledge_acknowledgesEveryLine_once() {
    long id = ids("").get(0);
    assertThat(patch(id, "/acknowledge").status()).isEqualTo(200);
    JsonNode request = get(id);
    assertThat(request.get("acknowledgedAt").asText()).isEqualTo("2026-04-01T12:00:10Z");
    assertThat(request.get("fulfillmentRequestItems"))
        .allMatch(item -> item.get("acknowledgedQuantity").equals(item.get("quantity")));
    Answer again = patch(id, "/acknowledge");
    assertThat(again.status()).isEqualTo(400);
    assertThat(Bench.error(again)).contains("already acknowledged");
  }

  @ParameterizedTest
  @CsvSource({
    "/cancel, /acknowledge",
    "/cancel, /cancel",
    "/cancel, /processed",
    "/cancel, /processing-failed?error=x",
    "/processing-failed?error=x, /acknowledge",
    "/processing-failed?error=x, /cancel",
    "/acknowledge, /processing-failed?error=x",
  })
  void transitions_fromTheWrongState_refused(String first, String second) {
    long id = ids("").get(0);
    assertThat(patch(id, first).status()).isLessThan(300);
    assertThat(patch(id, second).status()).isEqualTo(400);
  }

  @Test
  void failed_hasNoBody() {
    long id = ids("").get(0);
    Answer answer = patch(id, "/processing-failed?error=No%20stock");
    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.body()).isNull();
    assertThat(get(id).at("/fulfillmentRequestStatus/name").asText()).isEqualTo("Failed");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, ''",
    "PATCH, /processed",
    "PATCH, /acknowledge",
    "PATCH, /cancel",
    "PATCH, /processing-failed?error=x"
  })
  void unknownRequest_is404(String method, String tail) {
    Answer answer = bench.call(TokenType.SOURCE, method, BASE + "/7" + tail, "");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(Bench.error(answer)).isEqualTo("There is no fulfillment request 7");
  }

  private static JsonNode raisedWith(long seed) {
    Bench bench = Bench.raising(6, seed);
    bench.source("POST", "/inventory/parents", INVENTORY);
    return bench.source("GET", BASE, "");
  }

  private Answer patch(long id, String tail) {
    return bench.call(TokenType.SOURCE, "PATCH", BASE + "/" + id + tail, "");
  }

  private JsonNode get(long id) {
    return bench.source("GET", BASE + "/" + id, "");
  }

  private List<Long> ids(String query) {
    List<Long> ids = new ArrayList<>();
    bench.source("GET", BASE + query, "").forEach(each -> ids.add(each.get("id").asLong()));
    return ids;
  }
}
