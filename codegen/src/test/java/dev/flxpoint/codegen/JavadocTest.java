package dev.flxpoint.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JavadocTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          ~ two\n  lines ~               | two lines.
          Done.                          | Done.
          Is it?                         | Is it?
          Stop!                          | Stop!
          ~~                             | ~~
          R&D <b>                        | R&amp;D &lt;b&gt;.
          by @mention and */             | by &#64;mention and *&#47;.
          a path\\users                  | a path&#92;users.
          the `sku` and `a b`            | the {@code sku} and {@code a b}.
          a `x < y` and `List<T>`        | a <code>x &lt; y</code> and <code>List&lt;T&gt;</code>.
          `@Body` and `{id}` and `\\u00` | <code>&#64;Body</code> and <code>{id}</code> and <code>&#92;u00</code>.
          one ` alone                    | one ` alone.
          """)
  void text_anything_becomesASafeSentence(String spec, String expected) {
    assertThat(Javadoc.text(spec)).isEqualTo(expected);
  }

  @Test
  void comment_oneShortSentence_onOneLine() {
    assertThat(Javadoc.comment("  Returns\n  {@code url}. \n"))
        .isEqualTo("  /** Returns {@code url}. */\n");
  }

  @Test
  void comment_upToTheMargin_onOneLine() {
    String fits = "x".repeat(100 - "  /**  */".length());

    assertThat(Javadoc.comment("  " + fits + "\n")).isEqualTo("  /** " + fits + " */\n");
    assertThat(Javadoc.comment("  " + fits + "y\n"))
        .isEqualTo("  /**\n   * " + fits + "y\n   */\n");
  }

  @Test
  void comment_paragraphsAndTag_apart() {
    assertThat(Javadoc.comment("First.\n\nSecond.\n\n@deprecated use {@code other}\n"))
        .isEqualTo(
            """
            /**
             * First.
             *
             * <p>Second.
             *
             * @deprecated use {@code other}
             */
            """);
  }

  @Test
  void comment_longParagraph_wrappedBetweenWordsAndOutsideTags() {
    String comment =
        Javadoc.comment(
            "    " + "word ".repeat(17) + "{@code two words} and " + "more ".repeat(20));

    assertThat(comment)
        .isEqualTo(
            "    /**\n     * "
                + "word ".repeat(17).strip()
                + "\n     * {@code two words} and "
                + "more ".repeat(14).strip()
                + "\n     * "
                + "more ".repeat(6).strip()
                + "\n     */\n");
    assertThat(comment.lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void comment_longTag_continuedWithFourSpaces() {
    assertThat(Javadoc.comment("One.\n\n@deprecated " + "word ".repeat(20)).lines())
        .contains(" * @deprecated " + "word ".repeat(17).strip(), " *     word word word");
  }
}
