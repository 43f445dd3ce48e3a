package dev.flxpoint.arch.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found between two tiny jars, and what the exclusions may say. */
final class CompatibilityTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "class A { public void a() {} } | class A {} | METHOD_REMOVED p.A.a()",
        "class A { public void a() {} } | class A { void a() {} } | METHOD_LESS_ACCESSIBLE p.A.a()",
        "class A { public int a() { return 1; } } | class A { public long a() { return 1; } }"
            + " | METHOD_RETURN_TYPE_CHANGED p.A.a()",
        "class A { public void a() {} } | class A { public void a() throws Exception {} }"
            + " | METHOD_NOW_THROWS_CHECKED_EXCEPTION p.A.a()",
        "class A { public int a; } | class A { public final int a = 1; } | FIELD_NOW_FINAL p.A.a",
        "class A { public A() {} } | class A { A() {} } | CONSTRUCTOR_LESS_ACCESSIBLE p.A(...)",
        "class A {} | final class A {} | CLASS_NOW_NOT_EXTENDABLE p.A",
        "class A implements Runnable { public void run() {} } | class A { public void run() {} }"
            + " | INTERFACE_REMOVED p.A",
        "interface A { } | interface A { void a(); } | METHOD_ADDED_TO_INTERFACE p.A.a()",
      })
  void signatureThatIsBroken_isFound(String before, String after, String expected)
      throws IOException {
    assertThat(breaks(before, after)).extracting(Break::toString).containsExactly(expected);
  }

  @Test
  void typeThatIsGone_isFound() throws IOException {
    assertThat(
            Compatibility.breaks(
                List.of(jar("before", "A", "class A {}")),
                List.of(jar("after", "B", "class B {}"))))
        .extracting(Break::toString)
        .containsExactly("CLASS_REMOVED p.A");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class A { public void a() {} public void more() {} }",
        "class A { public void a() {} private int b; void c() {} }",
        "class A { @Deprecated public void a() {} }",
      })
  void whatIsAddedOrHidden_breaksNobody(String after) throws IOException {
    assertThat(breaks("class A { public void a() {} }", after)).isEmpty();
  }

  @Test
  void defaultMethod_breaksNoListener() throws IOException {
    assertThat(breaks("interface A {}", "interface A { default void a() {} }")).isEmpty();
  }

  @Test
  void exclusion_coversItsKindAndItsTypesAlone() {
    Exclusion exclusion =
        Exclusion.parse("METHOD_ADDED_TO_INTERFACE | p.*Api | Retrofit alone implements these.");

    assertThat(exclusion.covers(new Break("METHOD_ADDED_TO_INTERFACE", "p.OrderApi", ".a()")))
        .isTrue();
    assertThat(exclusion.covers(new Break("METHOD_REMOVED", "p.OrderApi", ".a()"))).isFalse();
    assertThat(exclusion.covers(new Break("METHOD_ADDED_TO_INTERFACE", "p.q.OrderApi", "")))
        .isFalse();
    assertThat(exclusion.covers(new Break("METHOD_ADDED_TO_INTERFACE", "p.Apis", ""))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "METHOD_REMOVED | p.A",
        "METHOD_REMOVED | p.A | ",
        "METHOD_REMOVED | p.A | unused",
        "METHOD_REMOVED p.A nobody can have called this"
      })
  void exclusionWithoutAReason_isRefused(String line) {
    assertThatThrownBy(() -> Exclusion.parse(line)).hasMessageContaining(line);
  }

  @Test
  void exclusionOfNoKind_isRefused() {
    assertThatThrownBy(() -> Exclusion.parse("ALL | p.A | because nobody can have called this"))
        .hasMessageContaining("ALL");
  }

  private List<Break> breaks(String before, String after) throws IOException {
    return Compatibility.breaks(
        List.of(jar("before", "A", before)), List.of(jar("after", "A", after)));
  }

  private Path jar(String name, String type, String source) throws IOException {
    return TinyJar.of(Files.createDirectory(folder.resolve(name)), type, source);
  }
}
