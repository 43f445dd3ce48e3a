package dev.flxpoint.cli.internal.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.client.file.FilePermits;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UserPermitsTest {
  @TempDir Path home;

  private final StringWriter err = new StringWriter();

  @Test
  void folder_isInTheStateOfTheUser() throws IOException {
    assertThat(permits(Map.of(), "Linux").folder()).isEqualTo(below(home, ".local", "state"));
    assertThat(permits(Map.of("XDG_STATE_HOME", home + "/s"), "Linux").folder())
        .isEqualTo(below(home, "s"));
    assertThat(permits(Map.of("XDG_STATE_HOME", "relative"), "Mac OS X").folder())
        .isEqualTo(below(home, ".local", "state"));
    assertThat(permits(Map.of("XDG_STATE_HOME", ""), "Linux").folder())
        .isEqualTo(below(home, ".local", "state"));
  }

  @Test
  void folderOnWindows_isThatOfLocalData() throws IOException {
    assertThat(permits(Map.of("LOCALAPPDATA", home + "/l"), "Windows 11").folder())
        .isEqualTo(below(home, "l"));
    assertThat(permits(Map.of("XDG_STATE_HOME", home + "/s"), "Windows 11").folder())
        .isEqualTo(below(home, "AppData", "Local"));
  }

  @Test
  void variable_movesTheFolder() throws IOException {
    Path elsewhere = home.resolve("elsewhere");
    Map<String, String> environment =
        Map.of(UserPermits.VARIABLE, elsewhere.toString(), "XDG_STATE_HOME", home.toString());
    try (FilePermits permits = open(environment)) {
      assertThat(permits).isNotNull();
    }
    assertThat(elsewhere).isDirectory();
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void emptyVariable_isNone() throws IOException {
    assertThat(permits(Map.of(UserPermits.VARIABLE, ""), "Linux").folder())
        .isEqualTo(below(home, ".local", "state"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"off", "OFF"})
  void off_makesNothing_andSaysNothing(String off) {
    assertThat(open(Map.of(UserPermits.VARIABLE, off))).isNull();
    assertThat(home).isEmptyDirectory();
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void folderThatCannotBeUsed_isSaidInOneLine_withWhatToDo() throws IOException {
    Path file = Files.writeString(home.resolve("file"), "");
    assertThat(open(Map.of(UserPermits.VARIABLE, file.toString()))).isNull();
    assertThat(err.toString().lines())
        .singleElement()
        .asString()
        .startsWith("flxpoint: this command does not share its permits")
        .contains(
            "the folder " + file + " cannot hold permits (" + file + " is no folder).",
            "Set FLXPOINT_PERMITS to a folder that can be written, or to 'off'.");
  }

  @Test
  void pathThatIsNone_isSaid() {
    assertThat(open(Map.of(UserPermits.VARIABLE, "a\0b"))).isNull();
    assertThat(err.toString().lines()).singleElement().asString().contains("FLXPOINT_PERMITS");
  }

  @Test
  void userWithoutAHome_isTold_insteadOfAFolderWhereItHappensToBe() {
    UserPermits permits = new UserPermits(Map.of(), "Linux", "?", new PrintWriter(err, true));
    assertThatThrownBy(permits::folder).hasMessage("this user has no home folder");
    assertThat(permits.open()).isNull();
    assertThat(err.toString()).contains("this user has no home folder. Set FLXPOINT_PERMITS");
  }

  private FilePermits open(Map<String, String> environment) {
    return permits(environment, "Linux").open();
  }

  private UserPermits permits(Map<String, String> environment, String system) {
    return new UserPermits(environment, system, home.toString(), new PrintWriter(err));
  }

  private static Path below(Path folder, String... names) {
    return Path.of(folder.toString(), names).resolve("flxpoint").resolve("permits");
  }
}
