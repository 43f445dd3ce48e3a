package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.flxpoint.api.TokenType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TokenTest {
  private static final String VALUE = "not-a-real-token";

  @Test
  void of_null_saysWhatMayBeMissing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SourceToken.of(null))
        .withMessage(
            "The Source token is null: is the environment variable or the secret that holds it"
                + " set?");
  }

  @ParameterizedTest
  @CsvSource({
    "'', is blank",
    "'  ', is blank",
    "'abc\n', has a line break at position 4",
    "'a\r\nX-Other: b', has a line break at position 2",
    "'a b', has a blank or a character that a header cannot carry at position 2",
    "'tökën', has a blank or a character that a header cannot carry at position 2",
    "'a\tb', has a blank or a character that a header cannot carry at position 2",
  })
  void of_unusable_saysWhyAndWhere(String value, String problem) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChannelToken.of(value))
        .withMessageStartingWith("The Channel token " + problem);
  }

  @Test
  void of_unusable_doesNotShowTheCharacters() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AccountToken.of("secret secret"))
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("secret secret"));
  }

  @Test
  void toString_showsTypeAndFingerprintOnly() {
    SourceToken token = SourceToken.of(VALUE);
    assertThat(token.toString()).isEqualTo("Source token " + token.fingerprint());
    assertThat(token.fingerprint()).matches("[0-9a-f]{8}");
    assertThat(token.type()).isEqualTo(TokenType.SOURCE);
  }

  @Test
  void equals_sameTypeAndCharacters() {
    assertThat(SourceToken.of(VALUE)).isEqualTo(SourceToken.of(VALUE));
    assertThat(SourceToken.of(VALUE)).hasSameHashCodeAs(SourceToken.of(VALUE));
    assertThat((Token) SourceToken.of(VALUE)).isNotEqualTo(ChannelToken.of(VALUE));
    assertThat(SourceToken.of(VALUE)).isNotEqualTo(SourceToken.of(VALUE + "2"));
  }
}
