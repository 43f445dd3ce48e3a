package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RedactionTest {
  /** The characters that escapes change, and a token that looks like one escaped itself. */
  static final String[] TOKENS = {
    "not-a-real-token",
    "fake/token+with=signs.of~base_64/",
    "fake%41token&amp;that\\u002dlooks=2Descaped",
    "{\"not\":'a real'&<token>}".replace(" ", "-"),
    "not-real"
  };

  private static final Duration LONG = Duration.ofSeconds(20);

  @ParameterizedTest
  @EnumSource
  void token_inAnyDisguise_isBlottedOut_andNothingElse(Disguise disguise) {
    Random random = new Random(disguise.name().hashCode());
    String[] around = {"", "no such token: ", "{\"error\":\"", "?a=1&token=", "<p>100 % "};
    for (String token : TOKENS) {
      for (String before : around) {
        String text = before + disguise.of(token, random) + "\", \"b\": 2}";
        String shown = new Redaction(token).redact(text);
        assertThat(Recognition.of(token, text)).as(text).isNotEmpty();
        assertThat(Recognition.of(token, shown)).as(text + " as " + shown).isEmpty();
        assertThat(shown).startsWith(before).endsWith("\", \"b\": 2}");
        if (disguise.isExact()) {
          assertThat(shown).isEqualTo(before + "██\", \"b\": 2}");
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void piece_thatIsLeftByACut_isBlottedOut(Disguise disguise) {
    Random random = new Random(disguise.name().hashCode());
    String token = TOKENS[random.nextInt(TOKENS.length)];
    Redaction redaction = new Redaction(token);
    String text = disguise.of(token, random);
    for (int cut = 0; cut <= text.length(); cut++) {
      String start = text.substring(0, cut);
      String end = text.substring(cut);
      assertThat(Recognition.of(token, redaction.redact(start))).as(start).isEmpty();
      assertThat(Recognition.of(token, redaction.redact(end))).as(end).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "not-a-re, ██",
    "ot-a-rea, ██",
    "l-token, l-token",
    "(al-token), (██)",
    "NOT-A-REAL-TOKEN, ██",
    "a not-a-rexxl-token b, a ██xxl-token b",
    "not-a-real-token not-a-real-token, ██ ██",
  })
  void piece_ofEightCharacters_countsAsRecognisable(String text, String shown) {
    assertThat(new Redaction("not-a-real-token").redact(text)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "ab-cd, ab-cd in ab\\u002dcd or ab%2dcd, ██ in ██ or ██",
    "ab-cd, ab-c b-cd, ab-c b-cd",
    "x, xyz, ██yz"
  })
  void tokenShorterThanAPiece_isBlottedOutWhole(String token, String text, String shown) {
    assertThat(new Redaction(token).redact(text)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "nothing", "C:\\users 100 % & more \\u00zz &nosuch; %zz \\", "ü€\uD83D\uDE00"})
  void textWithoutTheToken_isTheSame(String text) {
    assertThat(new Redaction("not-a-real-token").redact(text)).isSameAs(text);
  }

  @Test
  void redact_again_changesNothing() {
    Redaction redaction = new Redaction("not-a-real-token");
    String once = redaction.redact("a not-a-real-token\\u002dnot-a-real-token");
    assertThat(redaction.redact(once)).isSameAs(once);
  }

  /** With a step back for each character this would take minutes. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\",
        "%",
        "&",
        "=",
        "&#",
        "&#0",
        "&#x0",
        "\\u",
        "\\u{0",
        "%25",
        "25",
        "&amp;",
        "&a",
        "\0",
        "\\u005c",
        "=3D",
        "not-a-real-toke",
        "\0n\0o\0t",
        "not-a-real-token"
      })
  void redact_ofHostileText_isLinear(String part) {
    String text = "%" + part.repeat(1_000_000 / part.length());
    Redaction redaction = new Redaction("not-a-real-token");
    assertTimeoutPreemptively(LONG, () -> redaction.redact(text));
  }
}
