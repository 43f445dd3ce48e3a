package dev.flxpoint.arch.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every piece of Java that a page shows compiles as it stands there. */
final class PageCodeTest {
  /** What needs libraries or names that are not here, and the test that has them. */
  private static final List<Elsewhere> ELSEWHERE =
      List.of(
          new Elsewhere(
              "docs/spring-boot.md",
              "",
              "spring/src/test/java/dev/flxpoint/spring/SpringPageTest.java"),
          new Elsewhere("docs/first-call.md", "module com.example", "consumers/stranger.sh"),
          new Elsewhere("docs/first-call.md", "package com.example.tents", "consumers/stranger.sh"),
          new Elsewhere(
              "docs/observability.md",
              "",
              "runtime/src/test/java/dev/flxpoint/client/ObservabilityPageIT.java"),
          new Elsewhere(
              "docs/contract-tests.md",
              "",
              "contract-tests/src/test/java/dev/flxpoint/contract/page/PageTestIT.java"),
          new Elsewhere(
              "sandbox/README.md",
              "final class SupplierTest",
              "sandbox/src/test/java/dev/flxpoint/sandbox/ReadmeTest.java"));

  /**
   * @param text what the block contains
   * @param test the path of the test that knows the page
   */
  private record Elsewhere(String page, String text, String test) {
    boolean covers(Page page, String code) {
      return page.name().equals(this.page) && code.contains(text);
    }
  }

  @TempDir private Path classes;

  @ParameterizedTest
  @MethodSource("pages")
  void code_compilesOrIsAnExcerptOfAnExample(Page page) throws IOException {
    for (String code : page.code("java")) {
      if (ELSEWHERE.stream().noneMatch(each -> each.covers(page, code)) && !isExcerpt(code)) {
        assertThat(Snippet.of(code).problems(classes)).as(code).isEmpty();
      }
    }
  }

  static Stream<Page> pages() {
    return Page.all().stream().filter(page -> !page.code("java").isEmpty());
  }

  @Test
  void codeThatIsCheckedElsewhere_isThere_andKnownThere() throws IOException {
    for (Elsewhere each : ELSEWHERE) {
      assertThat(pages())
          .anySatisfy(
              page -> assertThat(page.code("java")).anyMatch(code -> each.covers(page, code)));
      String file = each.page().substring(each.page().lastIndexOf('/') + 1);
      assertThat(Files.readString(Page.ROOT.resolve(each.test()))).contains(file);
    }
  }

  @Test
  void pages_areThoseThatWeHave() {
    assertThat(pages().map(Page::name))
        .contains("README.md", "docs/flows.md", "docs/supplier.md", "sandbox/README.md");
  }

  @Test
  void codeThatDoesNotCompile_isFound() throws IOException {
    assertThat(Snippet.of("source.orders();").problems(classes)).contains("orders()");
    assertThat(Snippet.of("class A {\n  Ordr order;\n}").problems(classes)).contains("Ordr");
    assertThat(Snippet.of("log(order.referenceNumber(), 1);").problems(classes)).isEmpty();
    assertThat(isExcerpt("ship(everything);\n")).isFalse();
  }

  /** Examples are compiled and run by other tests. */
  private static boolean isExcerpt(String code) throws IOException {
    try (Stream<Path> files = Files.find(Page.ROOT.resolve("examples"), 2, (file, is) -> true)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        if (withoutIndents(Files.readString(file)).contains(withoutIndents(code))) {
          return true;
        }
      }
      return false;
    }
  }

  private static String withoutIndents(String code) {
    return code.lines().map(String::strip).collect(Collectors.joining("\n", "\n", "\n"));
  }
}
