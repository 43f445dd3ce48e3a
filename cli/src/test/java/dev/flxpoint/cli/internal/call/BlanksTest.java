package dev.flxpoint.cli.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BlanksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "{\"a\":1}|{\"a\":1}",
        "  {   \"a\" :  1}   | { \"a\" : 1} ",
        "[\"a   b\"   ]|[\"a   b\" ]",
        "[\"a\\\"   b\"   ]|[\"a\\\"   b\" ]",
        "[\"a\\\\\"   ,\"   \"]|[\"a\\\\\" ,\"   \"]",
        "[\"a   |[\"a   "
      })
  void blanks_areShortened_butForThoseInTexts(String json, String expected) {
    assertThat(Blanks.shortened(json)).isEqualTo(expected);
  }

  @Test
  void anyNumberOfBlanks_isOne() {
    assertThat(Blanks.shortened(" \n\r\t".repeat(1_000_000))).isEqualTo(" ");
  }
}
