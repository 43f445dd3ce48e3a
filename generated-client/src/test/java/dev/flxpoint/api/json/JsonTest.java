package dev.flxpoint.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

  @Test
  void any_valuesOfJava_written() {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("int", 1);
    value.put("decimal", new BigDecimal("1.50"));
    value.put("list", Arrays.asList("a", null, true));
    value.put("other", LocalDate.of(2026, 4, 1));

    assertThat(Json.ANY.toJson(value))
        .isEqualTo(
            "{\"int\":1,\"decimal\":1.50,\"list\":[\"a\",null,true],\"other\":\"2026-04-01\"}");
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
