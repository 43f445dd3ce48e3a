package dev.flxpoint.arch.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.arch.Pom;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A JVM that is told to do without its second compiler keeps 48 MB for compiled code, a fifth of
 * what it has else: javac with its plugins fills that, and dies or compiles nothing any more.
 */
final class CodeCacheTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");
  private static final Pattern ARG_LINE = Pattern.compile("(?s)<argLine>(.*?)</argLine>");

  /** What Maven's own JVM gets, and those that it starts for tests. */
  static List<String> flags() {
    Stream<String> poms =
        Stream.concat(
                Stream.of("pom.xml"),
                Pom.read(ROOT.resolve("pom.xml")).modules().stream().map(each -> each + "/pom.xml"))
            .map(CodeCacheTest::read)
            .flatMap(pom -> argLines(pom).stream());
    return Stream.concat(Stream.of(read(".mvn/jvm.config")), poms).toList();
  }

  @ParameterizedTest
  @MethodSource("flags")
  void jvmWithoutItsSecondCompiler_hasRoomForCode(String flags) {
    assertThat(lacksRoom(flags)).as(flags).isFalse();
  }

  /** Otherwise the rule would go on to hold where nobody looks. */
  @ParameterizedTest
  @ValueSource(strings = {".mvn/jvm.config", "pom.xml"})
  void whereItIsSwitchedOff_isSeen(String file) {
    assertThat(flags())
        .filteredOn(each -> read(file).contains(each))
        .anyMatch(each -> each.contains("-XX:TieredStopAtLevel="));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<argLine>-XX:TieredStopAtLevel=1 -Duser.language=en</argLine>",
        "<argLine>\n  -XX:TieredStopAtLevel=1\n</argLine><!-- -XX:ReservedCodeCacheSize=9m -->",
        "<argLine>-XX:TieredStopAtLevel=1<!-- -XX:ReservedCodeCacheSize=9m --></argLine>",
        "<argLine>-ea</argLine>\n<argLine>-XX:TieredStopAtLevel=1</argLine>"
      })
  void jvmWithoutRoom_isFound(String pom) {
    assertThat(argLines(pom)).anyMatch(CodeCacheTest::lacksRoom);
  }

  private static boolean lacksRoom(String flags) {
    return flags.contains("-XX:TieredStopAtLevel=")
        && !flags.contains("-XX:ReservedCodeCacheSize=");
  }

  private static List<String> argLines(String pom) {
    return ARG_LINE
        .matcher(COMMENT.matcher(pom).replaceAll(""))
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }

  private static String read(String file) {
    try {
      return Files.readString(ROOT.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
