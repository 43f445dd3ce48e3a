package dev.flxpoint.sandbox.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'a':5}|{'a':5.0}|true",
        "{'a':[1.10]}|{'a':[1.1]}|true",
        "{'a':5}|{'a':6}|false",
        "{'a':5}|{'a':'5'}|false",
        "{'a':'x'}|{'a':'x'}|true",
        "{'a':'x'}|{'a':'y'}|false",
        "{'a':null}|{'a':null}|true",
        "{'a':null}|{}|false",
        "{'a':20000000001}|{'a':20000000001.0}|true",
      })
  void same_comparesNumbersByValue(String one, String other, boolean same) throws IOException {
    assertThat(Json.same(read(one), read(other))).isEqualTo(same);
  }

  private static JsonNode read(String text) throws IOException {
    return Json.MAPPER.readTree(text.replace('\'', '"'));
  }
}
