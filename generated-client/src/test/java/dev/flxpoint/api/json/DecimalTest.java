package dev.flxpoint.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonDataException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DecimalTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "0.0",
        "-0.00",
        "7",
        "-7",
        "12.50",
        "0.001",
        "-0.5",
        "999999999999999999",
        "-99999999999999999",
        "1234567890123456789",
        "0.12345678901234567",
        "1e3",
        "-2.5E-7",
        "123456789012345678901234567890.123456789"
      })
  void number_isReadWithItsScale(String text) throws IOException {
    assertThat(Json.DECIMAL.fromJson(text)).isEqualTo(new BigDecimal(text));
  }

  @Test
  void randomNumbers_areReadAsTheJdkReadsThem() throws IOException {
    Random random = new Random(11);
    for (int i = 0; i < 20_000; i++) {
      BigDecimal number = BigDecimal.valueOf(random.nextLong(), random.nextInt(20));
      assertThat(Json.DECIMAL.fromJson(number.toPlainString())).isEqualTo(number);
    }
  }

  @Test
  void numbersUpToTheLimit_areRead() throws IOException {
    for (String text : List.of("7".repeat(1_000), "1e1000", "-1E-1000")) {
      assertThat(Json.DECIMAL.fromJson(text)).isEqualTo(new BigDecimal(text));
    }
  }

  @Test
  void numbersBeyondTheLimit_areRefused() {
    for (String text : List.of("7".repeat(1_001), "1e1001", "1e-1001", "1e2147483647")) {
      assertThatThrownBy(() -> Json.DECIMAL.fromJson(text))
          .isInstanceOf(JsonDataException.class)
          .hasMessageStartingWith("Expected a number but was '" + text.substring(0, 6));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "\"-\"", "\".\"", "\".5x\"", "\"1.2.3\"", "\"ten\"", "true"})
  void noNumber_namesThePath(String json) {
    assertThatThrownBy(() -> Json.DECIMAL.fromJson(json))
        .isInstanceOf(JsonDataException.class)
        .hasMessageContaining("at path $");
  }
}
