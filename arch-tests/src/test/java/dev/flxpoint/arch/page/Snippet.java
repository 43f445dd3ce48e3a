package dev.flxpoint.arch.page;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A piece of Java that a page shows, made whole by what its readers imagine around it. */
final class Snippet {
  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

  /** One for all snippets, since it opens the JDK and every jar of the class path. */
  private static final StandardJavaFileManager FILES =
      JAVAC.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);

  private static final Path SURROUNDINGS = Path.of("src/test/resources/pages/Surroundings.java");
  private static final Pattern TYPE =
      Pattern.compile("^(?:(?:public|final|abstract) )*(?:class|interface|record) (\\w+)");

  private static final String STATEMENTS =
      """
      abstract class Code extends Surroundings {
        void use() throws Exception {
          %s
        }
      }
      """;

  private final String name;
  private final String source;

  private Snippet(String name, String source) {
    this.name = name;
    this.source = source;
  }

  static Snippet of(String code) throws IOException {
    Matcher type = Pattern.compile(TYPE.pattern(), Pattern.MULTILINE).matcher(code);
    if (type.find()) {
      boolean isWhole = code.startsWith("import ") || code.startsWith("package ");
      return new Snippet(type.group(1), isWhole ? code : imports() + code);
    }
    return new Snippet("Code", imports() + STATEMENTS.formatted(code));
  }

  /** Returns what the compiler has against it; nothing if it compiles. */
  String problems(Path classes) throws IOException {
    StringWriter problems = new StringWriter();
    List<SimpleJavaFileObject> sources =
        List.of(new Text(name, source), new Text("Surroundings", Files.readString(SURROUNDINGS)));
    boolean compiles =
        JAVAC
            .getTask(
                problems,
                FILES,
                null,
                List.of("-proc:none", "-nowarn", "-d", classes.toString()),
                null,
                sources)
            .call();
    return compiles ? "" : problems.toString();
  }

  private static String imports() throws IOException {
    return Files.readAllLines(SURROUNDINGS).stream()
        .filter(line -> line.startsWith("import "))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static final class Text extends SimpleJavaFileObject {
    private final String text;

    Text(String name, String text) {
      super(URI.create("string:///" + name + Kind.SOURCE.extension), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
