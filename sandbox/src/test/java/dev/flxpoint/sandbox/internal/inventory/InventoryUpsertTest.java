package dev.flxpoint.sandbox.internal.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.internal.call.Answer;
import dev.flxpoint.sandbox.internal.call.Tokens;
import dev.flxpoint.sandbox.internal.judge.Bench;
import dev.flxpoint.sandbox.internal.text.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class InventoryUpsertTest {
  static final String TENT =
      """
      [{"sku": "TENT", "title": "Tent", "manufacturer": "Palmer",
        "options": [{"name": "Color"}], "attributes": [{"name": "Material", "value": "Nylon"}],
        "images": [{"url": "https://images.example.com/1.jpg", "sortOrder": 1}],
        "customFields": [{"name": "Season", "value": "Summer"}],
        "variants": [
          {"sku": "TENT-G", "title": "Tent, green", "quantity": 40, "cost": 71.90, "upc": "0123",
           "weightUnit": {"handle": "pound", "abbreviatedHandle": "lb"},
           "options": [{"name": "Color", "value": "Green"}],
           "customFields": [{"name": "Pallet", "value": "P-1"}]},
          {"sku": "TENT-R", "quantity": 5}]}]
      """;

  private final Bench bench = new Bench();

  @Test
  void upsert_newRows_areCreated() {
    JsonNode result = upsert(TENT).get(0);
    assertThat(result.get("success").asBoolean()).isTrue();
    assertThat(result.get("result").asText()).isEqualTo("changed");
    assertThat(result.has("errors")).isFalse();
    assertThat(result.get("parentOptionsResult")).isEqualTo(counts(1, 0, 0));
    assertThat(result.get("variants")).hasSize(2);
    assertThat(result.get("variants").get(0).get("id").asLong()).isGreaterThan(1L << 32);
    JsonNode stored = variant("TENT-G");
    assertThat(stored.get("cost")).hasToString("71.90");
    assertThat(stored.get("quantity").asInt()).isEqualTo(40);
    assertThat(stored.get("totalQuantity").asInt()).isEqualTo(40);
    assertThat(stored.get("insertedAt").asText()).isEqualTo("2026-04-01T12:00:00Z");
    assertThat(stored.get("options"))
        .isEqualTo(Bench.json("[{\"name\":\"Color\",\"value\":\"Green\"}]"));
  }

  @Test
  void upsert_sameAgain_isUnchangedAndKeepsItsTime() {
    upsert(TENT);
    bench.passSeconds(5);
    JsonNode result = upsert(TENT).get(0);
    assertThat(result.get("result").asText()).isEqualTo("unchanged");
    assertThat(result.get("parentImagesResult")).isEqualTo(counts(0, 1, 0));
    assertThat(result.get("variants").get(0).get("result").asText()).isEqualTo("unchanged");
    assertThat(variant("TENT-G").get("updatedAt").asText()).isEqualTo("2026-04-01T12:00:00Z");
  }

  @Test
  void upsert_sameNumberWrittenOtherwise_isUnchanged() {
    upsert(TENT);
    JsonNode result = upsert(variantRow("{\"sku\":\"TENT-G\",\"cost\":71.9}"));
    assertThat(result.at("/0/variants/0/result").asText()).isEqualTo("unchanged");
  }

  @Test
  void upsert_absentKeepsAndNullClears() {
    upsert(TENT);
    bench.passSeconds(5);
    upsert("[{\"sku\":\"TENT\",\"title\":null,\"variants\":[{\"sku\":\"TENT-G\",\"upc\":null}]}]");
    JsonNode parent = bench.source("GET", "/inventory/parents", "").get(0);
    assertThat(parent.has("title")).isFalse();
    assertThat(parent.get("manufacturer").asText()).isEqualTo("Palmer");
    assertThat(parent.get("updatedAt").asText()).isEqualTo("2026-04-01T12:00:05Z");
    JsonNode stored = variant("TENT-G");
    assertThat(stored.has("upc")).isFalse();
    assertThat(stored.get("title").asText()).isEqualTo("Tent, green");
  }

  @Test
  void upsert_changedQuantity_movesTheTotalAndItsTime() {
    upsert(TENT);
    bench.passSeconds(5);
    upsert(variantRow("{\"sku\":\"TENT-G\",\"quantity\":7}"));
    JsonNode stored = variant("TENT-G");
    assertThat(stored.get("totalQuantity").asInt()).isEqualTo(7);
    assertThat(stored.get("totalQuantityLastChangedAt").asText()).isEqualTo("2026-04-01T12:00:05Z");
    assertThat(variant("TENT-R").get("totalQuantityLastChangedAt").asText())
        .isEqualTo("2026-04-01T12:00:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "|1|1|0|Season,Year",
        "modifyParentCustomFields=merge|1|1|0|Season,Year",
        "modifyParentCustomFields=none|0|2|0|Season,Color",
        "modifyParentCustomFields=replace|1|1|1|Season,Year",
        "modifyParentCustomFields=deleteIncluded|0|1|1|Color",
      })
  void upsert_lists_changeByTheirMode(
      String query, int saved, int unchanged, int deleted, String left) {
    boolean withColor = query != null && !query.endsWith("merge");
    upsert(
        "[{\"sku\":\"TENT\",\"customFields\":[{\"name\":\"Season\",\"value\":\"Summer\"}"
            + (withColor ? ",{\"name\":\"Color\",\"value\":\"Red\"}" : "")
            + "]}]");
    JsonNode result =
        bench.source(
            "POST",
            "/inventory/parents" + (query == null ? "" : "?" + query),
            "[{\"sku\":\"TENT\",\"customFields\":[{\"name\":\"Season\",\"value\":\"Summer\"},"
                + "{\"name\":\"Year\",\"value\":\"2026\"}]}]");
    assertThat(result.at("/0/parentCustomFieldsResult"))
        .isEqualTo(counts(saved, unchanged, deleted));
    JsonNode parent = bench.source("GET", "/inventory/parents?includeCustomFields=true", "").get(0);
    assertThat(parent.get("customFields"))
        .extracting(field -> field.get("name").asText())
        .containsExactly(left.split(","));
  }

  @Test
  void upsert_changedEntryOfAList_isSaved() {
    upsert(TENT);
    JsonNode result =
        upsert("[{\"sku\":\"TENT\",\"attributes\":[{\"name\":\"Material\",\"value\":\"Silk\"}]}]");
    assertThat(result.at("/0/parentAttributesResult")).isEqualTo(counts(1, 0, 0));
    assertThat(result.at("/0/result").asText()).isEqualTo("changed");
    JsonNode parent = bench.source("GET", "/inventory/parents?includeAttributes=true", "").get(0);
    assertThat(parent.at("/attributes/0/value").asText()).isEqualTo("Silk");
    assertThat(parent.at("/attributes/0/id").isNumber()).isTrue();
  }

  @Test
  void upsert_badVariants_failByThemselves() {
    JsonNode result =
        upsert(
            """
            [{"sku": "TENT", "variants": [{"sku": "A", "quantity": -1}, {"sku": " "}, {"sku": "B"}]}]
            """);
    assertThat(result.at("/0/success").asBoolean()).isTrue();
    JsonNode variants = result.at("/0/variants");
    assertThat(variants.get(0).get("success").asBoolean()).isFalse();
    assertThat(variants.get(0).get("errors").get(0).asText())
        .isEqualTo("quantity must not be negative");
    assertThat(variants.get(1).get("errors").get(0).asText()).isEqualTo("sku must not be blank");
    assertThat(variants.get(2).get("success").asBoolean()).isTrue();
    assertThat(skus("/inventory/variants")).containsExactly("B");
  }

  @Test
  void upsert_variantOfAnotherParent_fails() {
    upsert(TENT);
    JsonNode result = upsert("[{\"sku\":\"OTHER\",\"variants\":[{\"sku\":\"TENT-G\"}]}]");
    assertThat(result.at("/0/variants/0/errors/0").asText())
        .isEqualTo("sku TENT-G belongs to another parent");
  }

  @Test
  void upsert_blankParent_failsAlone() {
    JsonNode result = upsert("[{\"sku\":\"\",\"variants\":[{\"sku\":\"X\"}]},{\"sku\":\"OK\"}]");
    assertThat(result.get(0).get("success").asBoolean()).isFalse();
    assertThat(result.get(1).get("success").asBoolean()).isTrue();
    assertThat(skus("/inventory/variants")).isEmpty();
  }

  @Test
  void upsert_membersThatOnlyTheApiSets_areIgnored() {
    upsert("[{\"sku\":\"A\",\"id\":5,\"variants\":[{\"sku\":\"A-1\",\"id\":6,\"accountId\":7}]}]");
    assertThat(variant("A-1").get("id").asLong()).isGreaterThan(1L << 32);
    assertThat(variant("A-1").get("accountId").asLong()).isEqualTo(Tokens.ACCOUNT_ID);
  }

  @Test
  void upsert_accountToken_namesTheSourceInEachRow() {
    Answer without =
        bench.call(
            TokenType.ACCOUNT,
            "POST",
            "/inventory/parents",
            "[{\"sku\":\"A\",\"sourceId\":1001},{\"sku\":\"B\"}]");
    assertThat(without.status()).isEqualTo(400);
    assertThat(Bench.error(without))
        .isEqualTo("body[1].sourceId is required with an Account token");
    assertThat(bench.source("GET", "/inventory/parents", "")).isEmpty();
    Answer unknown =
        bench.call(
            TokenType.ACCOUNT, "POST", "/inventory/parents", "[{\"sku\":\"A\",\"sourceId\":9}]");
    assertThat(unknown.status()).isEqualTo(404);
    bench.call(
        TokenType.ACCOUNT, "POST", "/inventory/parents", "[{\"sku\":\"A\",\"sourceId\":1001}]");
    assertThat(bench.source("GET", "/inventory/parents", "")).hasSize(1);
  }

  @Test
  void upsert_sourceToken_mustNotNameAnother() {
    Answer answer =
        bench.call(
            TokenType.SOURCE, "POST", "/inventory/parents", "[{\"sku\":\"A\",\"sourceId\":7}]");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(Bench.error(answer))
        .isEqualTo("body[0].sourceId: this token belongs to source 1001, not to 7");
  }

  @Test
  void upsert_moreThan20Parents_refused() {
    String rows = String.join(",", Collections.nCopies(21, "{\"sku\":\"A\"}"));
    assertSpoiled("[" + rows + "]", "body: at most 20 elements are allowed but got 21");
  }

  @Test
  void upsert_oneMalformedRow_spoilsTheBatch() {
    assertSpoiled(
        "[{\"sku\":\"A\"},{\"sku\":\"B\",\"variants\":[{\"sku\":\"B-1\",\"quantity\":\"5\"}]}]",
        "body[1].variants[0].quantity: expected an integer but got a string");
    assertSpoiled("[{\"sku\":\"A\"},{\"title\":\"B\"}]", "body[1].sku is required");
  }

  private void assertSpoiled(String body, String message) {
    Answer answer = bench.call(TokenType.SOURCE, "POST", "/inventory/parents", body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(Bench.error(answer)).isEqualTo(message);
    assertThat(bench.source("GET", "/inventory/parents", "")).isEmpty();
  }

  private JsonNode upsert(String body) {
    return bench.source("POST", "/inventory/parents", body);
  }

  private static String variantRow(String row) {
    return "[{\"sku\":\"TENT\",\"variants\":[" + row + "]}]";
  }

  private JsonNode variant(String sku) {
    return bench.source("GET", "/inventory/variants?skus=" + sku, "").get(0);
  }

  private List<String> skus(String target) {
    List<String> skus = new ArrayList<>();
    bench.source("GET", target, "").forEach(row -> skus.add(row.get("sku").asText()));
    return skus;
  }

  private static JsonNode counts(int saved, int unchanged, int deleted) {
    return Json.object().put("saved", saved).put("unchanged", unchanged).put("deleted", deleted);
  }
}
