package dev.flxpoint.sandbox.internal.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.internal.call.Answer;
import dev.flxpoint.sandbox.internal.judge.Bench;
import java.util.Collections;
import org.junit.jupiter.api.Test;

final class InventoryUpdateTest {
  private static final String TENT = InventoryUpsertTest.TENT;

  private final Bench bench = new Bench();

  @Test
  void update_matchingRow_takesEffect() {
    upsert(TENT);
    bench.passSeconds(5);
    long id = variant("TENT-G").get("id").asLong();
    JsonNode result =
        update(
            "",
            "[{\"inventoryVariantId\":"
                + id
                + ",\"sku\":\"TENT-G\",\"quantity\":9,\"cost\":1.25,"
                + "\"dropshipFee\":2}]");
    assertThat(result.at("/0/success").asBoolean()).isTrue();
    JsonNode stored = variant("TENT-G");
    assertThat(stored.get("quantity").asInt()).isEqualTo(9);
    assertThat(stored.get("totalQuantity").asInt()).isEqualTo(9);
    assertThat(stored.get("cost").decimalValue()).isEqualTo("1.25");
    assertThat(stored.get("dropshipFee").asInt()).isEqualTo(2);
    assertThat(stored.get("updatedAt").asText()).isEqualTo("2026-04-01T12:00:05Z");
  }

  @Test
  void update_modeNone_leavesTheFieldAlone() {
    upsert(TENT);
    long id = variant("TENT-G").get("id").asLong();
    update(
        "?modifyQuantity=none&modifyDropShipFee=none&modifyCost=updateNonNull",
        "[{\"inventoryVariantId\":"
            + id
            + ",\"sku\":\"TENT-G\",\"quantity\":9,\"cost\":1.25,"
            + "\"dropshipFee\":2}]");
    JsonNode stored = variant("TENT-G");
    assertThat(stored.get("quantity").asInt()).isEqualTo(40);
    assertThat(stored.has("dropshipFee")).isFalse();
    assertThat(stored.get("cost").decimalValue()).isEqualTo("1.25");
  }

  @Test
  void update_customFields_deleteAllEmptiesTheList() {
    upsert(TENT);
    long id = variant("TENT-G").get("id").asLong();
    update(
        "?modifyCustomFields=deleteAll",
        "[{\"inventoryVariantId\":" + id + ",\"sku\":\"TENT-G\"}]");
    JsonNode stored = bench.source("GET", "/inventory/variants?includeCustomFields=true", "");
    assertThat(stored.get(0).get("customFields")).isEmpty();
  }

  @Test
  void update_badRows_failByThemselves() {
    upsert(TENT);
    long id = variant("TENT-G").get("id").asLong();
    JsonNode result =
        update(
            "",
            "[{\"inventoryVariantId\":5,\"sku\":\"TENT-G\"},{\"inventoryVariantId\":"
                + id
                + ",\"sku\":\"TENT-R\"},{\"inventoryVariantId\":"
                + id
                + ",\"sku\":\"TENT-G\",\"quantity\":-3},{\"inventoryVariantId\":"
                + id
                + ",\"sku\":\"TENT-G\",\"quantity\":3}]");
    assertThat(result)
        .extracting(row -> row.get("success").asBoolean())
        .containsExactly(false, false, false, true);
    assertThat(result.at("/0/errors/0").asText()).isEqualTo("there is no inventory variant 5");
    assertThat(result.at("/1/errors/0").asText())
        .isEqualTo("inventory variant " + id + " does not have the sku TENT-R");
    assertThat(result.at("/2/errors/0").asText()).isEqualTo("quantity must not be negative");
    assertThat(variant("TENT-G").get("quantity").asInt()).isEqualTo(3);
  }

  @Test
  void update_moreThan50Rows_refused() {
    String row = "{\"inventoryVariantId\":1,\"sku\":\"A\"}";
    String rows = "[" + String.join(",", Collections.nCopies(51, row)) + "]";
    Answer answer = bench.call(TokenType.SOURCE, "PUT", "/inventory/variants", rows);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(Bench.error(answer)).isEqualTo("body: at most 50 elements are allowed but got 51");
  }

  @Test
  void update_absentKeeps_andNullIsNoValue() {
    upsert(TENT);
    long id = variant("TENT-G").get("id").asLong();
    update("", "[{\"inventoryVariantId\":" + id + ",\"sku\":\"TENT-G\",\"quantity\":9}]");
    assertThat(variant("TENT-G").get("cost").decimalValue()).isEqualTo("71.90");
    Answer answer =
        bench.call(
            TokenType.SOURCE,
            "PUT",
            "/inventory/variants",
            "[{\"inventoryVariantId\":" + id + ",\"sku\":\"TENT-G\",\"cost\":null}]");
    assertThat(answer.status()).isEqualTo(400);
  }

  private JsonNode upsert(String body) {
    return bench.source("POST", "/inventory/parents", body);
  }

  private JsonNode update(String query, String body) {
    return bench.source("PUT", "/inventory/variants" + query, body);
  }

  private JsonNode variant(String sku) {
    return bench.source("GET", "/inventory/variants?skus=" + sku, "").get(0);
  }
}
