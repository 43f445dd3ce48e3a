package dev.flxpoint.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page shows compiles as it stands, and names settings that there are. */
final class SpringPageTest {
  private static final Path PAGE = Path.of("..", "docs", "spring-boot.md");
  private static final Pattern CODE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  private static final String IMPORTS =
      """
      import static org.assertj.core.api.Assertions.assertThat;
      import dev.flxpoint.api.model.*;
      import dev.flxpoint.client.*;
      import dev.flxpoint.flow.fulfillment.*;
      import dev.flxpoint.flow.order.*;
      import dev.flxpoint.flow.store.*;
      import dev.flxpoint.sandbox.*;
      import dev.flxpoint.spring.*;
      import dev.flxpoint.spring.test.*;
      import java.util.List;
      import java.util.function.Consumer;
      import org.junit.jupiter.api.Test;
      import org.springframework.beans.factory.annotation.*;
      import org.springframework.boot.test.context.SpringBootTest;
      import org.springframework.context.annotation.*;
      import org.springframework.stereotype.Component;
      """;

  @TempDir Path out;

  @Test
  void snippets_compile() throws Exception {
    assumeTrue(Files.exists(PAGE), "The page is not beside the projects of users");
    List<String> snippets =
        CODE.matcher(Files.readString(PAGE))
            .results()
            .map((MatchResult each) -> each.group(1))
            .toList();
    assertThat(snippets).hasSizeGreaterThan(2);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    for (String snippet : snippets) {
      StringWriter messages = new StringWriter();
      boolean compiled =
          compiler
              .getTask(
                  messages,
                  null,
                  null,
                  List.of("-proc:none", "-d", out.toString()),
                  null,
                  List.of(new Source(IMPORTS + snippet)))
              .call();
      assertThat(compiled).as("%s%n%s", snippet, messages).isTrue();
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(java.net.URI.create("string:///Snippet.java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
