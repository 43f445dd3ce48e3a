package dev.flxpoint.sandbox.internal.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.internal.call.Answer;
import dev.flxpoint.sandbox.internal.judge.Bench;
import dev.flxpoint.sandbox.internal.text.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class InventoryReadsTest {
  private static final String TENT = InventoryUpsertTest.TENT;

  private final Bench bench = new Bench();

  @Test
  void sources_doNotSeeEachOther() {
    upsert(TENT);
    String other = bench.tokens().add(TokenType.SOURCE).value();
    long id = variant("TENT-G").get("id").asLong();
    assertThat(bench.call(other, "GET", "/inventory/variants", "").body()).isEmpty();
    assertThat(bench.call(other, "GET", "/inventory/variant/" + id, "").status()).isEqualTo(404);
    assertThat(bench.call(other, "DELETE", "/inventory/variant/" + id, "").status()).isEqualTo(404);
    assertThat(bench.get(TokenType.ACCOUNT, "/inventory/variant/" + id).status()).isEqualTo(200);
  }

  @Test
  void list_names_filter() {
    upsert(TENT);
    long red = variant("TENT-R").get("id").asLong();
    assertThat(skus("/inventory/variants?skus=TENT-R&skus=NONE")).containsExactly("TENT-R");
    assertThat(skus("/inventory/variants?upcs=0123")).containsExactly("TENT-G");
    assertThat(skus("/inventory/variants?ids=" + red)).containsExactly("TENT-R");
    assertThat(skus("/inventory/variants?skus=TENT-G&ids=" + red)).containsExactly("TENT-R");
    assertThat(skus("/inventory/variants?skus=TENT-R&upcs=0123")).isEmpty();
    assertThat(skus("/inventory/variants?ids=5")).isEmpty();
  }

  @Test
  void list_otherFilters_filter() {
    upsert(TENT);
    bench.passSeconds(5);
    upsert(variantRow("{\"sku\":\"TENT-R\",\"archived\":true}"));
    String after = "/inventory/variants?updatedAfter=";
    assertThat(skus(after + "2026-04-01T12:00:00Z")).containsExactly("TENT-R");
    assertThat(skus(after + "2026-04-01T05:00:05-07:00")).isEmpty();
    assertThat(skus(after + "2026-04-01T12:00:04.999Z")).containsExactly("TENT-R");
    assertThat(skus("/inventory/variants?filterArchived=true")).containsExactly("TENT-R");
    assertThat(skus("/inventory/variants?filterArchived=false")).containsExactly("TENT-G");
    assertThat(skus("/inventory/variants?filterNeedsDeleting=true")).isEmpty();
    assertThat(bench.source("GET", "/inventory/parents?updatedAfter=2026-04-01T12:00:00Z", ""))
        .isEmpty();
  }

  @Test
  void list_pages_coverEverythingOnceAndEndEmpty() {
    pushVariants(250);
    List<String> seen = new ArrayList<>();
    int page = 1;
    List<String> rows;
    do {
      rows = skus("/inventory/variants?pageSize=60&page=" + page++);
      seen.addAll(rows);
    } while (!rows.isEmpty());
    assertThat(page).isEqualTo(7);
    assertThat(seen).doesNotHaveDuplicates().hasSize(250);
  }

  @Test
  void list_pageSize_isCappedSilently() {
    pushVariants(150);
    assertThat(skus("/inventory/variants")).hasSize(100);
    assertThat(skus("/inventory/variants?pageSize=1000")).hasSize(100);
    assertThat(skus("/inventory/variants?pageSize=1000&page=2")).hasSize(50);
  }

  @ParameterizedTest
  @CsvSource({
    "page=0, query page must be at least 1 but was 0",
    "pageSize=-5, query pageSize must be at least 1 but was -5",
    "pageSize=1&skus=A&skus=B, query skus: 2 values do not fit into a page; pageSize is 1",
    "pageSize=1&ids=1&ids=2, query ids: 2 values do not fit into a page; pageSize is 1"
  })
  void list_impossiblePages_refused(String query, String message) {
    Answer answer = bench.get(TokenType.SOURCE, "/inventory/variants?" + query);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(Bench.error(answer)).isEqualTo(message);
  }

  @Test
  void list_asManyNamesAsRows_pass() {
    upsert(TENT);
    assertThat(skus("/inventory/variants?pageSize=2&skus=TENT-R&skus=TENT-G")).hasSize(2);
  }

  @Test
  void list_includes_addAndDropLists() {
    upsert(TENT);
    JsonNode plain = bench.source("GET", "/inventory/variants", "").get(0);
    assertThat(plain.has("options")).isTrue();
    assertThat(plain.has("customFields")).isFalse();
    assertThat(plain.has("parent")).isFalse();
    JsonNode other =
        bench
            .source(
                "GET",
                "/inventory/variants?includeParent=true&includeOptions=false&includeImages=false"
                    + "&includeCustomFields=true&includeCustomAggregates=false"
                    + "&includeLinkedProductVariants=false",
                "")
            .get(0);
    assertThat(other.has("options")).isFalse();
    assertThat(other.has("images")).isFalse();
    assertThat(other.has("customAggregates")).isFalse();
    assertThat(other.get("customFields")).hasSize(1);
    assertThat(other.at("/parent/sku").asText()).isEqualTo("TENT");
    assertThat(other.at("/parent/variantCount").asInt()).isEqualTo(2);
    assertThat(other.at("/parent/variants")).isEmpty();
  }

  @Test
  void parents_includes_addLists() {
    upsert(TENT);
    JsonNode plain = bench.source("GET", "/inventory/parents", "").get(0);
    assertThat(plain.has("variants")).isFalse();
    assertThat(List.of("options", "images", "attributes", "customFields")).noneMatch(plain::has);
    JsonNode whole =
        bench
            .source(
                "GET",
                "/inventory/parents?includeVariants=true&includeOptions=true&includeImages=true"
                    + "&includeAttributes=true&includeCustomFields=true",
                "")
            .get(0);
    assertThat(whole.get("variants")).hasSize(2);
    assertThat(whole.at("/options/0/inventoryParentId")).isEqualTo(whole.get("id"));
    assertThat(whole.at("/images/0/originalUrl").asText())
        .isEqualTo("https://images.example.com/1.jpg");
    assertThat(whole.at("/attributes/0/value").asText()).isEqualTo("Nylon");
  }

  @Test
  void get_oneVariant() {
    upsert(TENT);
    long id = variant("TENT-G").get("id").asLong();
    JsonNode one = bench.source("GET", "/inventory/variant/" + id + "?includeParent=true", "");
    assertThat(one.get("sku").asText()).isEqualTo("TENT-G");
    assertThat(one.at("/parent/sku").asText()).isEqualTo("TENT");
    Answer none = bench.get(TokenType.SOURCE, "/inventory/variant/5");
    assertThat(none.status()).isEqualTo(404);
    assertThat(Bench.error(none)).isEqualTo("There is no inventory variant 5");
  }

  @Test
  void delete_lastVariant_takesItsParentAlong() {
    upsert(TENT);
    assertThat(delete("TENT-G", "")).isEqualTo(deleted(1, 0));
    assertThat(skus("/inventory/variants")).containsExactly("TENT-R");
    assertThat(delete("TENT-R", "")).isEqualTo(deleted(1, 1));
    assertThat(bench.source("GET", "/inventory/parents", "")).isEmpty();
  }

  @Test
  void delete_lastVariant_leavesItsParentOnRequest() {
    upsert("[{\"sku\":\"A\",\"variants\":[{\"sku\":\"A-1\"}]}]");
    assertThat(delete("A-1", "?deleteParentIfLastVariant=false")).isEqualTo(deleted(1, 0));
    assertThat(bench.source("GET", "/inventory/parents", "")).hasSize(1);
  }

  @Test
  void delete_linkedVariant_conflicts() {
    upsert("[{\"sku\":\"A\",\"variants\":[{\"sku\":\"A-1\",\"masterSku\":\"M\"}]}]");
    JsonNode stored = variant("A-1");
    assertThat(stored.at("/linkedProductVariants/0/sku").asText()).isEqualTo("M");
    Answer answer =
        bench.call(TokenType.SOURCE, "DELETE", "/inventory/variant/" + stored.get("id"), "");
    assertThat(answer.status()).isEqualTo(409);
    assertThat(skus("/inventory/variants")).containsExactly("A-1");
  }

  @Test
  void ids_dependOnTheSeedAlone() {
    long one = upsert(TENT).at("/0/id").asLong();
    long same = new Bench().source("POST", "/inventory/parents", TENT).at("/0/id").asLong();
    long other =
        Bench.raising(0, 2).source("POST", "/inventory/parents", TENT).at("/0/id").asLong();
    assertThat(same).isEqualTo(one);
    assertThat(other).isNotEqualTo(one);
  }

  private JsonNode upsert(String body) {
    return bench.source("POST", "/inventory/parents", body);
  }

  private void pushVariants(int count) {
    String rows =
        IntStream.range(0, count)
            .mapToObj(i -> "{\"sku\":\"V-" + i + "\"}")
            .collect(Collectors.joining(","));
    upsert("[{\"sku\":\"P\",\"variants\":[" + rows + "]}]");
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

  private JsonNode delete(String sku, String query) {
    return bench.source("DELETE", "/inventory/variant/" + variant(sku).get("id") + query, "");
  }

  private static JsonNode deleted(int variants, int parents) {
    return Json.object()
        .put("numberOfInventoryVariantsDeleted", variants)
        .put("numberOfInventoryParentsDeleted", parents);
  }
}
