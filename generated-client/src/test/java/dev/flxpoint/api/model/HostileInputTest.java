package dev.flxpoint.api.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import dev.flxpoint.api.json.Json;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an answer holds, decoding it ends soon, and in an exception that callers expect. */
@Timeout(value = 10, threadMode = ThreadMode.SEPARATE_THREAD)
final class HostileInputTest {
  private static final int MANY = 100_000;
  private static final String LONG_NUMBER = "7".repeat(MANY);

  private final JsonAdapter<UpsertInventoryParent> parents =
      ModelAdapters.moshi().adapter(UpsertInventoryParent.class);
  private final JsonAdapter<UpsertInventoryVariant> variants =
      ModelAdapters.moshi().adapter(UpsertInventoryVariant.class);

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"variants\":", "{\"later\":", "{\"variants\":[", "{\"later\":["})
  void decode_deepNesting_refused(String level) {
    assertThatThrownBy(() -> variants.fromJson("{\"sku\":" + level.repeat(MANY)))
        .isInstanceOf(JsonDataException.class);
    assertThatThrownBy(() -> Json.ANY.fromJson(level.repeat(MANY)))
        .isInstanceOf(JsonDataException.class)
        .hasMessageStartingWith("Nesting too deep at ");
    assertThatThrownBy(() -> variants.fromJson("{\"later\":" + level.repeat(MANY)))
        .isInstanceOf(JsonDataException.class)
        .hasMessageStartingWith("Nesting too deep at ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sourceId", "cost", "quantity", "later"})
  void decode_hugeNumber_refused(String member) {
    for (String number :
        List.of(LONG_NUMBER, "-" + LONG_NUMBER, "0." + LONG_NUMBER, "1e999999999")) {
      assertThatThrownBy(() -> decode(member, number))
          .isInstanceOf(JsonDataException.class)
          .hasMessageStartingWith("Expected a")
          .hasMessageEndingWith(" at path $." + member);
    }
  }

  @Test
  void decode_hugeNumberInAList_refused() {
    JsonAdapter<ReleaseFulfillmentRequestCommittedStock> adapter =
        ModelAdapters.moshi().adapter(ReleaseFulfillmentRequestCommittedStock.class);
    String ids = "onlyReleaseFulfillmentRequestItemIds";

    assertThatThrownBy(() -> adapter.fromJson("{\"" + ids + "\":[1," + LONG_NUMBER + "]}"))
        .isInstanceOf(JsonDataException.class)
        .hasMessageEndingWith(" at path $." + ids + "[1]");
  }

  @Test
  void decode_hugeNumber_messageStaysShort() {
    assertThatThrownBy(() -> variants.fromJson("{\"cost\":" + LONG_NUMBER + "}"))
        .hasMessage("Expected a number but was '" + "7".repeat(100) + "...' at path $.cost");
  }

  @Test
  void decode_nameInBrackets_pathAsItIs() {
    assertThatThrownBy(() -> variants.fromJson("{\"a]\":1e999999999}"))
        .isInstanceOf(JsonDataException.class)
        .hasMessage("Expected a number but was '1e999999999' at path $.a]");
  }

  @Test
  void decode_nameTwice_lastWins() throws IOException {
    UpsertInventoryVariant variant =
        variants.fromJson(
            "{\"sku\":\"a\",\"x\":1,\"title\":\"t\",\"sku\":\"b\",\"x\":null,\"title\":null}");

    assertThat(variant)
        .isEqualTo(
            UpsertInventoryVariant.builder()
                .sku("b")
                .clearTitle()
                .unknownMember("x", null)
                .build());
    assertThat(Json.ANY.fromJson("{\"x\":1,\"x\":\"y\"}")).isEqualTo(Map.of("x", "y"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud800", "\\udc00", "\\udc00\\ud800", "a\\ud83d"})
  void decode_loneSurrogates_keptUntilEncoded(String text) throws IOException {
    UpsertInventoryVariant variant = variants.fromJson("{\"sku\":\"" + text + "\"}");

    assertThat(variant.sku().chars()).anyMatch(unit -> unit >= 0xd800 && unit <= 0xdfff);
    assertThat(variants.fromJson(variants.toJson(variant)).sku())
        .isEqualTo(variant.sku().replaceAll("\\p{Cs}", "?"));
  }

  private Object decode(String member, String value) throws IOException {
    JsonAdapter<?> adapter = member.equals("sourceId") ? parents : variants;
    return adapter.fromJson("{\"" + member + "\":" + value + "}");
  }
}
