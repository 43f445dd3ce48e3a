package dev.flxpoint.api.param;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.api.model.FulfillmentRequestStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ParamsTest {
  @Test
  void none_sendsNothing() {
    assertThat(entries(GetInventoryVariantsParams.none())).isEmpty();
    assertThat(entries(GetInventoryVariantsParams.of(q -> {}))).isEmpty();
  }

  @Test
  void of_simpleValues_inTheOrderOfTheSpec() {
    assertThat(
            entries(
                GetInventoryVariantsParams.of(
                    q ->
                        q.includeParent(true)
                            .updatedAfter(Instant.parse("2026-04-01T12:00:00.123456Z"))
                            .page(2))))
        .containsExactly(
            Map.entry("page", "2"),
            Map.entry("updatedAfter", "2026-04-01T12:00:00.123Z"),
            Map.entry("includeParent", "true"));
  }

  @Test
  void repeatedList_oneEntryForEachValue() {
    GetInventoryVariantsParams params =
        GetInventoryVariantsParams.of(q -> q.skus("b", "a,c").ids(List.of(7L, 8L)));

    assertThat(entries(params))
        .containsExactly(
            Map.entry("skus", "b"),
            Map.entry("skus", "a,c"),
            Map.entry("ids", "7"),
            Map.entry("ids", "8"));
    assertThat(params).hasSize(4);
  }

  @Test
  void joinedList_oneEntry() {
    assertThat(
            entries(
                GetFulfillmentRequestsParams.of(
                    q ->
                        q.filterStatus(
                            FulfillmentRequestStatus.CROSS_DOCKED,
                            FulfillmentRequestStatus.of("New One")))))
        .containsExactly(Map.entry("filterStatus", "Cross Docked,New One"));
  }

  @Test
  void joinedList_valueWithAComma_refused() {
    GetSettingsParams.Builder builder = GetSettingsParams.builder().findByHandles("a", "b,c");

    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("findByHandles joins its values by commas, so it cannot carry \"b,c\"");
  }

  @Test
  void list_empty_refused() {
    GetInventoryVariantsParams.Builder builder = GetInventoryVariantsParams.builder();

    assertThatThrownBy(() -> builder.skus(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("skus is empty, which the API would take for no filter at all");
    assertThatThrownBy(() -> builder.ids()).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void list_longerThanTheSpecAllows_refused() {
    GetUsersParams.Builder builder = GetUsersParams.builder();
    builder.emails(Collections.nCopies(50, "a@example.com"));

    assertThatThrownBy(() -> builder.emails(Collections.nCopies(51, "a@example.com")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("emails takes at most 50 values but got 51");
  }

  @Test
  void list_withNull_refused() {
    GetInventoryVariantsParams.Builder builder = GetInventoryVariantsParams.builder();

    assertThatThrownBy(() -> builder.skus(Arrays.asList("a", null)))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("skus[1] == null");
    assertThatThrownBy(() -> builder.ids(7L, null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("ids[1] == null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n", "\u2003", "\u00a0", "\ufeff", "\u200b", "\0"})
  void list_withABlank_refused(String blank) {
    GetInventoryVariantsParams.Builder builder = GetInventoryVariantsParams.builder();

    assertThatThrownBy(() -> builder.skus("a", blank))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("skus[1] is blank, which the API would take for no filter at all");
    assertThatThrownBy(
            () ->
                GetFulfillmentRequestsParams.of(
                    q -> q.filterStatus(FulfillmentRequestStatus.of(blank))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("filterStatus[0] is blank");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void text_blank_refused(String blank) {
    GetSettingsParams.Builder builder = GetSettingsParams.builder();

    assertThatThrownBy(() -> builder.findByCategory(blank))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("findByCategory is blank, which the API would take for no filter at all");
  }

  @Test
  void anything_null_refusedByName() {
    GetSettingsParams.Builder settings = GetSettingsParams.builder();
    GetInventoryVariantsParams.Builder variants = GetInventoryVariantsParams.builder();

    assertThatThrownBy(() -> settings.findByCategory(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("findByCategory == null");
    assertThatThrownBy(() -> variants.updatedAfter(null)).hasMessage("updatedAfter == null");
    assertThatThrownBy(() -> variants.skus((List<String>) null)).hasMessage("skus == null");
    assertThatThrownBy(() -> variants.skus((String[]) null)).hasMessage("skus == null");
  }

  @Test
  void build_laterChanges_notSeen() {
    List<String> skus = new ArrayList<>(List.of("a"));
    GetInventoryVariantsParams.Builder builder = GetInventoryVariantsParams.builder().skus(skus);
    GetInventoryVariantsParams params = builder.build();

    skus.add("b");
    builder.page(2);

    assertThat(entries(params)).containsExactly(Map.entry("skus", "a"));
    assertThat(entries(builder.build()))
        .containsExactly(Map.entry("page", "2"), Map.entry("skus", "a"));
    assertThatThrownBy(params::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void equals_everyEntryCounts() {
    GetInventoryVariantsParams params = GetInventoryVariantsParams.of(q -> q.skus("a", "b"));

    assertThat(params)
        .isEqualTo(GetInventoryVariantsParams.of(q -> q.skus("a", "b")))
        .hasSameHashCodeAs(GetInventoryVariantsParams.of(q -> q.skus("a", "b")))
        .isNotEqualTo(GetInventoryVariantsParams.of(q -> q.skus("a", "c")))
        .isNotEqualTo(GetInventoryVariantsParams.none())
        .hasToString("{skus=a, skus=b}");
  }

  @Test
  void equals_mapOfTheSameEntries_bothWays() {
    GetUsersParams params = GetUsersParams.of(q -> q.emails("a"));
    Map<String, String> map = Map.of("emails", "a");

    assertThat(params.equals(map)).isTrue();
    assertThat(map.equals(params)).isTrue();
    assertThat(params).hasSameHashCodeAs(map);
    assertThat(params.equals(Map.of("emails", "b"))).isFalse();
  }

  private static List<Map.Entry<String, String>> entries(QueryParams params) {
    return new ArrayList<>(params.entrySet());
  }
}
