package dev.flxpoint.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.BundledSpec.SpecParameter;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever the lint lets pass as a parameter has samples, so that nobody adds them by hand. */
final class SampleArgumentsTest {
  private static final Map<String, Type> TYPES =
      Map.of(
          "int", int.class,
          "long", long.class,
          "boolean", boolean.class,
          "String", String.class,
          "BigDecimal", BigDecimal.class,
          "Instant", Instant.class,
          "LocalDate", LocalDate.class);

  @ParameterizedTest
  @CsvSource({
    "integer, int32, int",
    "integer, int64, long",
    "boolean, , boolean",
    "number, , BigDecimal",
    "string, , String",
    "string, email, String",
    "string, date, LocalDate",
    "string, date-time, Instant"
  })
  void everySchemaOfAParameter_hasSamples(String type, String format, String java) {
    Map<String, Object> schema = new HashMap<>(Map.of("type", type));
    schema.put("format", format);
    SpecParameter parameter = new SpecParameter(Map.of("name", "any", "schema", schema));
    for (int seed = 0; seed < 10; seed++) {
      List<String> texts = new SampleArguments(seed).texts(parameter);
      assertThat(SampleArguments.java(TYPES.get(java), texts)).hasToString(texts.get(0));
    }
  }
}
