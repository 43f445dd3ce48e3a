package dev.flxpoint.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ArgumentsTest {
  @Test
  void fit_shortLine_unchanged() {
    assertThat(Arguments.fit("  call(a, b);\n")).isEqualTo("  call(a, b);\n");
  }

  @Test
  void fit_upToTheMargin_unchanged() {
    String line = "call(" + "a".repeat(93) + ");\n";

    assertThat(Arguments.fit(line)).isEqualTo(line);
    assertThat(Arguments.fit("x" + line)).startsWith("xcall(\n    aaa").endsWith("aaa);\n");
  }

  @Test
  void fit_argumentsFitTogether_allOnTheNextLine() {
    String name = "n".repeat(80);

    assertThat(Arguments.fit("  " + name + "(@Path(\"id\") long id, Map<A, B> map);\n"))
        .isEqualTo("  " + name + "(\n      @Path(\"id\") long id, Map<A, B> map);\n");
  }

  @Test
  void fit_tooLongTogether_oneALine() {
    String first = "\"" + "a, (".repeat(15) + "\"";
    String second = "Consumer<Map<String, List<String>>> second";

    assertThat(Arguments.fit("call(" + first + ", " + second + ") {\n"))
        .isEqualTo("call(\n    " + first + ",\n    " + second + ") {\n");
  }

  @Test
  void fit_quoteWithinALiteral_doesNotEndIt() {
    String literal = "\"" + "\\\", ".repeat(25) + "\"";

    assertThat(Arguments.fit("call(" + literal + ", b);"))
        .isEqualTo("call(\n    " + literal + ",\n    b);");
  }
}
