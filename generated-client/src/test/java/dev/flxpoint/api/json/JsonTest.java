package dev.flxpoint.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.Types;
import dev.flxpoint.api.model.ModelAdapters;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "true",
        "\"text \\\" \\u0001\"",
        "0",
        "-0.10",
        "9007199254740993",
        "123456789012345678901234567890.123456789",
        "[]",
        "{}",
        "{\"a\":null,\"b\":[null,{\"c\":[1.0,\"1.0\"]}],\"\":false}"
      })
  void any_document_sameAfterReadAndWrite(String json) throws IOException {
    assertThat(Json.ANY.toJson(Json.ANY.fromJson(json))).isEqualTo(json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "locked"                      | locked
          ["no stock",["a",1],null]     | no stock, ["a",1], null
          {"title":["too long"],"x":"y"}| title: ["too long"], x: y
          [{"code":7}]                  | {"code":7}
          7.50                          | 7.50
          []                            |
          """)
  void texts_ofAnyShape_read(String json, String texts) throws IOException {
    assertThat(String.join(", ", Texts.read(JsonReader.of(new Buffer().writeUtf8(json)))))
        .isEqualTo(texts == null ? "" : texts);
  }

  @Test
  void any_valuesOfJava_written() {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("int", 1);
    value.put("decimal", new BigDecimal("1.50"));
    value.put("list", Arrays.asList("a", null, true));

    assertThat(Json.ANY.toJson(value))
        .isEqualTo("{\"int\":1,\"decimal\":1.50,\"list\":[\"a\",null,true]}");
  }

  @Test
  void any_valueThatIsNoJson_refusedWithItsPlace() {
    assertThatThrownBy(() -> Json.ANY.toJson(Map.of("a", List.of(1, LocalDate.EPOCH))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A java.time.LocalDate is no JSON at path $.a[1]");
    assertThatThrownBy(() -> Json.ANY.toJson(Map.of("a", Map.of(7, 1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The key 7 is no String at path $.a.");
    assertThatThrownBy(() -> Json.ANY.toJson(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void listOf_null_refusedBothWays() throws IOException {
    JsonAdapter<List<String>> texts =
        ModelAdapters.moshi().adapter(Types.newParameterizedType(List.class, String.class));

    assertThat(texts.fromJson("[\"a\"]")).containsExactly("a");
    assertThat(texts.toJson(List.of("a"))).isEqualTo("[\"a\"]");
    assertThatThrownBy(() -> texts.fromJson("[\"a\",null]"))
        .isInstanceOf(JsonDataException.class)
        .hasMessage("Unexpected null at path $[1]");
    assertThatThrownBy(() -> texts.fromJson("null")).isInstanceOf(JsonDataException.class);
    assertThatThrownBy(() -> texts.toJson(Arrays.asList("a", null)))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("Unexpected null at path $[1]");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 10_000})
  void yearOutOfBounds_refused(int year) {
    LocalDate day = LocalDate.of(year, 1, 1);

    assertThatThrownBy(() -> Json.DATE.toJson(day))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The API takes years 0 to 9999, but got " + day);
    assertThatThrownBy(() -> Json.INSTANT.toJson(day.atStartOfDay(ZoneOffset.UTC).toInstant()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void longTextInPlaceOfADate_messageStaysShort() {
    String json = "\"" + "7".repeat(100_000) + "\"";

    assertThatThrownBy(() -> Json.INSTANT.fromJson(json)).message().hasSizeLessThan(200);
    assertThatThrownBy(() -> Json.DATE.fromJson(json)).message().hasSizeLessThan(200);
  }

  @Test
  void any_list_unmodifiable() throws IOException {
    List<?> list = (List<?>) Json.ANY.fromJson("[1]");

    assertThatThrownBy(list::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void scalars_readAndWritten() throws IOException {
    assertThat(Json.INSTANT.fromJson("\"2026-04-01T12:00:00+02:00\""))
        .isEqualTo(Instant.parse("2026-04-01T10:00:00Z"));
    assertThat(Json.INSTANT.toJson(Instant.EPOCH)).isEqualTo("\"1970-01-01T00:00:00Z\"");
    assertThat(Json.DATE.fromJson("\"2026-04-01\"")).isEqualTo(LocalDate.of(2026, 4, 1));
    assertThat(Json.DATE.toJson(LocalDate.of(2026, 4, 1))).isEqualTo("\"2026-04-01\"");
    assertThat(Json.LONG.toJson(Long.MAX_VALUE)).isEqualTo("9223372036854775807");
    assertThat(Json.DECIMAL.toJson(new BigDecimal("19.990"))).isEqualTo("19.990");
  }

  @Test
  void scalars_null_refused() {
    assertThatThrownBy(() -> Json.INSTANT.toJson(null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> Json.DATE.toJson(null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> Json.LONG.toJson(null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> Json.DECIMAL.toJson(null)).isInstanceOf(NullPointerException.class);
  }
}
