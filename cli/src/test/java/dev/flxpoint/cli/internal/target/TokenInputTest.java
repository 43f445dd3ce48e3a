package dev.flxpoint.cli.internal.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.cli.internal.exit.BadInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TokenInputTest {
  private static final String TOKEN = "zq-unreal-zq";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\r\n", "\n\n"})
  void file_mayEndWithLineBreaks(String end) throws IOException {
    assertThat(fingerprint(file(TOKEN + end))).isEqualTo(UntypedToken.of(TOKEN, "").fingerprint());
  }

  @Test
  void file_comesBeforeTheEnvironment() throws IOException {
    TokenInput input = new TokenInput(Map.of(TokenInput.VARIABLE, "other"), null);

    assertThat(input.required(file(TOKEN)).fingerprint())
        .isEqualTo(UntypedToken.of(TOKEN, "").fingerprint());
  }

  @Test
  void environment_comesBeforeThePrompt() {
    TokenInput input =
        new TokenInput(
            Map.of(TokenInput.VARIABLE, TOKEN),
            () -> {
              throw new AssertionError("asked although there is a token");
            });

    assertThat(input.required(null).fingerprint())
        .isEqualTo(UntypedToken.of(TOKEN, "").fingerprint());
  }

  @Test
  void prompt_isTakenAndForgotten() {
    char[] typed = TOKEN.toCharArray();

    UntypedToken token = new TokenInput(Map.of(), () -> typed).required(null);

    assertThat(token.fingerprint()).isEqualTo(UntypedToken.of(TOKEN, "").fingerprint());
    assertThat(new String(typed)).isBlank();
  }

  @Test
  void promptThatIsLeft_isClear() {
    assertThatThrownBy(() -> new TokenInput(Map.of(), () -> null).required(null))
        .isInstanceOf(BadInputException.class)
        .hasMessage("There is no token: nothing was typed.");
  }

  @Test
  void noTerminal_saysWhatToSet() {
    assertThatThrownBy(() -> new TokenInput(Map.of(), null).required(null))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("set FLXPOINT_TOKEN, or name a file with --token-file");
  }

  @Test
  void nothingGiven_isNull() {
    assertThat(new TokenInput(Map.of(), null).given(null)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | is blank",
        "' ' | is blank",
        "zq-un real-zq | a blank or a character that a header cannot carry at position 6",
        "zq-unréal-zq | a blank or a character that a header cannot carry at position 7",
        "zq-un#real-zq | has a line break at position 6"
      })
  void badValue_isNamedByPlaceAndNotShown(String text, String reason) {
    String value = text.replace('#', '\n');

    assertThatThrownBy(() -> new TokenInput(Map.of("FLXPOINT_TOKEN", value), null).given(null))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("The token in FLXPOINT_TOKEN ")
        .hasMessageContaining(reason)
        .hasMessageNotContaining("zq");
  }

  @Test
  void fileOfTwoLines_isNoToken() throws IOException {
    assertRefused(file("zq-1\nzq-2\n"), "The token in the file has a line break at position 5");
  }

  @Test
  void fileBeyondAscii_isNoToken() throws IOException {
    assertRefused(file("zq-\u00E91"), "cannot carry at position 4");
  }

  @Test
  void emptyFile_isNamed() throws IOException {
    assertRefused(file(""), "--token-file: the file is empty");
  }

  @Test
  void fileOfLineBreaks_isBlank() throws IOException {
    assertRefused(file("\n\n"), "The token in the file is blank");
  }

  @Test
  void hugeFile_isRefusedByItsStart() throws IOException {
    assertRefused(file("zq".repeat(3000)), "--token-file: the file is longer than 4096 bytes");
  }

  @Test
  void directory_isNamed() {
    assertRefused(folder, "--token-file: is a directory; expected a file with the token");
  }

  /** Somebody may have put the token where the path belongs. */
  @Test
  void missingFile_isNotRepeated() {
    assertRefused(folder.resolve(TOKEN), "--token-file: there is no such file");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void unreadableFile_isNamed() throws IOException {
    Path file = file(TOKEN);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    Assumptions.assumeFalse(Files.isReadable(file), "root reads everything");

    assertRefused(file, "--token-file: the file cannot be read: permission denied");
  }

  private static void assertRefused(Path file, String reason) {
    assertThatThrownBy(() -> new TokenInput(Map.of(), null).given(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(reason)
        .hasMessageNotContaining("zq");
  }

  private static String fingerprint(Path file) {
    return new TokenInput(Map.of(), null).required(file).fingerprint();
  }

  private Path file(String text) throws IOException {
    return Files.write(folder.resolve("token"), text.getBytes(StandardCharsets.UTF_8));
  }
}
