package dev.flxpoint.cli.internal.target;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.cli.internal.exit.BadInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wherever a token comes in: the environment, a file, a prompt. */
final class CopiedAlongTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "Bearer zq-1 | has a word such as 'Bearer' before it",
        "bearer  zq-1 | has a word such as 'Bearer' before it",
        "Basic zq-1 | has a word such as 'Bearer' before it",
        "X-API-TOKEN: zq-1 | is a whole header",
        "x-api-token:zq-1 | is a whole header",
        "Authorization: Bearer zq-1 | is a whole header",
        "token: zq-1 | is a whole header",
        "FLXPOINT_TOKEN=zq-1 | is a whole assignment, NAME=value",
        "FLXPOINT_TOKEN = zq-1 | is a whole assignment, NAME=value",
        "FLXPOINT_TOKEN=\"zq-1\" | is a whole assignment, NAME=value",
        "export FLXPOINT_TOKEN=zq-1 | is a whole assignment, NAME=value",
        "$env:FLXPOINT_TOKEN = 'zq-1' | is a whole assignment, NAME=value",
        "\"zq-1\" | stands in quotes",
        "'zq-1' | stands in quotes",
        "`zq-1` | stands in quotes",
        "'zq-1 | stands in quotes",
        "\u201Czq-1\u201D | stands in quotes",
        "\u2018zq-1\u2019 | stands in quotes",
        "\u00ABzq-1\u00BB | stands in quotes",
        "${ZQ_TOKEN} | is the name of a variable",
        "$ZQ_TOKEN | is the name of a variable",
        "%ZQ_TOKEN% | is the name of a variable",
        "<zq-token> | stands in brackets",
        "{\"token\": \"zq-1\"} | stands in brackets",
        "curl -H 'X-API-TOKEN: zq-1' | is a whole command",
      })
  void whatIsMoreThanAToken_isNamed_whereverItComesIn(String text, String reason)
      throws IOException {
    assertRefused("The token in FLXPOINT_TOKEN " + reason, text, environment(text), null);
    assertRefused("The token that was typed " + reason, text, prompt(text), null);
    Path file = Files.write(folder.resolve("f"), (text + "\n").getBytes(StandardCharsets.UTF_8));
    assertRefused("The token in the file " + reason, text, new TokenInput(Map.of(), null), file);
  }

  @Test
  void fileOfAnEditor_isNamed() throws IOException {
    Path marked = Files.writeString(folder.resolve("marked"), "\uFEFFzq-1");
    Path wide = Files.writeString(folder.resolve("wide"), "zq-1\n", StandardCharsets.UTF_16);
    Path bare = Files.writeString(folder.resolve("bare"), "zq-1\n", StandardCharsets.UTF_16LE);

    TokenInput input = new TokenInput(Map.of(), null);
    assertRefused("begins with a byte order mark", "zq", input, marked);
    assertRefused("is UTF-16 text", "zq", input, wide);
    assertRefused("is UTF-16 text", "zq", input, bare);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zq-unreal-zq",
        "abcDEF123==",
        "abc=",
        "eyJh.eyJz.c2ln",
        "id:secret",
        "a+b/c=",
        "bearer",
        "token-1",
        "a$b%c",
        "$2y$10$abc",
        "a'b",
        "<b",
        "{b"
      })
  void whatMayBeAToken_isTaken(String text) {
    assertThatCode(() -> environment(text).given(null)).doesNotThrowAnyException();
  }

  private static void assertRefused(
      String reason, String text, TokenInput input, @Nullable Path file) {
    assertThatThrownBy(() -> input.required(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(reason)
        .hasMessageNotContaining("zq")
        .hasMessageNotContaining("ZQ")
        .hasMessageNotContaining(text);
  }

  private static TokenInput environment(String text) {
    return new TokenInput(Map.of(TokenInput.VARIABLE, text), null);
  }

  private static TokenInput prompt(String text) {
    return new TokenInput(Map.of(), text::toCharArray);
  }
}
