package dev.flxpoint.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import dev.flxpoint.api.model.ModelAdapters;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IntTest {
  private final JsonAdapter<Integer> adapter = ModelAdapters.moshi().adapter(Integer.class);

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, 0",
    "-7, -7",
    "2147483647, 2147483647",
    "-2147483648, -2147483648",
    "\"12\", 12",
    "5.00, 5",
    "1.2e3, 1200",
    "0e-999, 0",
    // Rounded: exact reading of what no count looks like would cost all decoding 3 %.
    "1e-400, 0",
    "5.00000000000000000001, 5"
  })
  void wholeNumber_read(String json, int expected) throws IOException {
    assertThat(adapter.fromJson(json)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2147483648",
        "-2147483649",
        "4294967296",
        "9223372036854775808",
        "0.5",
        "1e10",
        "\"ten\""
      })
  void noWholeNumberOf32Bits_refused(String json) {
    assertThatThrownBy(() -> adapter.fromJson(json))
        .isInstanceOf(JsonDataException.class)
        .hasMessage("Expected an int but was " + json.replace("\"", "") + " at path $");
  }
}
