package dev.flxpoint.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonDataException;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LongTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, 0",
    "-7, -7",
    "9223372036854775807, 9223372036854775807",
    "-9223372036854775808, -9223372036854775808",
    "\"12\", 12",
    "5.00, 5",
    "1.2e3, 1200"
  })
  void wholeNumber_read(String json, long expected) throws IOException {
    assertThat(Json.LONG.fromJson(json)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"9223372036854775808", "-9223372036854775809", "0.5", "1e19", "\"ten\""})
  void noWholeNumberOf64Bits_refused(String json) {
    assertThatThrownBy(() -> Json.LONG.fromJson(json))
        .isInstanceOf(JsonDataException.class)
        .hasMessage("Expected a long but was '" + json.replace("\"", "") + "' at path $");
  }
}
