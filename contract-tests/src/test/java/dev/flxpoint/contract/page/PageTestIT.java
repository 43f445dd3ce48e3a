package dev.flxpoint.contract.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The tests that pages show pass as they stand there, in an account of their own. */
@Timeout(120)
final class PageTestIT {
  private static final Path ROOT = Path.of("..");
  private static final Pattern CODE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("class (\\w+)");

  /** Readers know these, or have them by a key in their editor. */
  private static final String IMPORTS =
      """
      import static imagined.Names.*;
      import static org.assertj.core.api.Assertions.assertThat;

      import au.com.dius.pact.provider.junitsupport.Consumer;
      import dev.flxpoint.api.*;
      import dev.flxpoint.api.model.*;
      import dev.flxpoint.client.*;
      import dev.flxpoint.contract.program.*;
      import dev.flxpoint.contract.provider.*;
      import dev.flxpoint.flow.inventory.*;
      import dev.flxpoint.sandbox.*;
      import dev.flxpoint.sandbox.junit.*;
      import java.net.URI;
      import java.nio.file.Path;
      import java.util.*;
      import org.junit.jupiter.api.Test;
      """;

  private static final String NAMES =
      """
      package imagined;

      import java.net.URI;

      public final class Names {
        public static Stub stub;

        public interface Stub {
          URI url();
        }

        public static final class ShelfLabels {
          public static String print(URI api, String token) {
            return "";
          }
        }
      }
      """;

  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

  /** One for all, as it opens each jar of the class path, which takes longer than a source. */
  private static final StandardJavaFileManager FILES =
      JAVAC.getStandardFileManager(null, null, null);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "docs/getting-started.md"})
  void test_passes(String page) throws Exception {
    List<String> tests =
        snippets(page).stream().filter(code -> code.contains("@FlxpointSandbox")).toList();
    assertThat(tests).isNotEmpty();
    for (String test : tests) {
      pass(compiled(test));
    }
  }

  @Test
  void testsOfProviders_compile() throws Exception {
    for (String code : snippets("docs/contract-tests.md")) {
      compiled(code.contains("class ") ? code : "class ProgramTest {\n" + code + "}\n");
    }
  }

  private void pass(String name) throws Exception {
    URL[] classes = {folder.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
      EngineTestKit.engine("junit-jupiter")
          .selectors(selectClass(loader.loadClass(name)))
          .execute()
          .testEvents()
          .assertStatistics(events -> events.started(1).succeeded(1));
    }
  }

  /** Returns the name of the class. */
  private String compiled(String code) throws IOException {
    String name = NAME.matcher(code).results().findFirst().orElseThrow().group(1);
    boolean isWhole = code.startsWith("import ");
    Path source = folder.resolve(name + ".java");
    Files.writeString(source, isWhole ? code : IMPORTS + code);
    Path names = folder.resolve("Names.java");
    Files.writeString(names, NAMES);
    FILES.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder));
    StringWriter problems = new StringWriter();
    boolean compiles =
        JAVAC
            .getTask(
                problems,
                FILES,
                null,
                List.of("-proc:none"),
                null,
                FILES.getJavaFileObjects(source, names))
            .call();
    assertThat(compiles).as("%s%n%s", code, problems).isTrue();
    return name;
  }

  private static List<String> snippets(String page) throws IOException {
    return CODE.matcher(Files.readString(ROOT.resolve(page)))
        .results()
        .map(each -> each.group(1))
        .toList();
  }
}
