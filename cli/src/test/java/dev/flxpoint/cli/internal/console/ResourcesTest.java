package dev.flxpoint.cli.internal.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.internal.page.View;
import dev.flxpoint.cli.internal.target.ApiTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the browser loads: it hangs together, and comes from nowhere else. */
final class ResourcesTest {
  private static final Path FOLDER = Path.of("src/main/resources/dev/flxpoint/cli/page");
  private static final Pattern REFERENCE =
      Pattern.compile("(?:\\bfrom |\\bimport |\\bhref=|\\bsrc=)['\"]([^'\"#$]+)['\"]");

  @ParameterizedTest
  @MethodSource("files")
  void reference_leadsToAFile(Path file) {
    for (String reference : references(file)) {
      assertThat(file.resolveSibling(reference)).as(file + " refers to " + reference).exists();
    }
  }

  @Test
  void references_areFound() {
    assertThat(references(FOLDER.resolve("index.html"))).contains("page.css", "app.js");
    assertThat(references(FOLDER.resolve("views/token.js"))).contains("../lib/dom.js");
  }

  @ParameterizedTest
  @MethodSource("files")
  void file_namesNoOtherHost(Path file) {
    assertThat(text(file).replace("http://www.w3.org/2000/svg", ""))
        .doesNotContainPattern("(?i)\\b(https?|wss?):/")
        .doesNotContainPattern("['\"(]//")
        .doesNotContain("@import", "url(");
  }

  @ParameterizedTest
  @MethodSource("files")
  void file_hasNothingInlineThatThePolicyForbids(Path file) {
    assertThat(text(file))
        .doesNotContainPattern("<script(?![^>]*src=)")
        .doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=\"")
        .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(");
  }

  @ParameterizedTest
  @MethodSource("files")
  void file_leavesNothingInTheBrowser(Path file) {
    assertThat(text(file))
        .doesNotContain(
            "localStorage", "sessionStorage", "indexedDB", "document.cookie", "console.");
  }

  @ParameterizedTest
  @MethodSource("files")
  void file_isShort_andNeatlyWritten(Path file) {
    assertThat(text(file)).endsWith("\n").doesNotContain("\t", "\r", " \n");
    assertThat(text(file).lines()).hasSizeLessThanOrEqualTo(300);
  }

  @Test
  void everyView_hasItsModuleAndItsStyle() {
    try (ApiTarget target = ApiTarget.sandbox(TokenType.ACCOUNT)) {
      for (View view : ConsoleViews.of(target)) {
        assertThat(FOLDER.resolve("views/" + view.id() + ".js")).exists();
        assertThat(FOLDER.resolve("views/" + view.id() + ".css")).exists();
        view.close();
      }
    }
  }

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static List<String> references(Path file) {
    List<String> references = new ArrayList<>();
    Matcher matcher = REFERENCE.matcher(text(file));
    while (matcher.find()) {
      if (URI.create(matcher.group(1)).getScheme() == null) {
        references.add(matcher.group(1));
      }
    }
    return references;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
