package dev.flxpoint.arch.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A test that a page names, as what shows something, is there. */
final class NamedTestsTest {
  /** Tells what was, and names what has gone since. */
  private static final Set<String> HISTORY = Set.of("CHANGELOG.md");

  @Test
  void testThatAPageNames_isThere() throws IOException {
    NamedTests tests = new NamedTests();

    assertThat(Page.all())
        .filteredOn(page -> !HISTORY.contains(page.name()))
        .allSatisfy(
            page -> assertThat(NamedTests.in(page.text())).allMatch(tests::has, "tests there are"));
  }

  @Test
  void names_areFoundInTables() {
    assertThat(NamedTests.in("| a | `StormIT.all_end`, `GateTest` | `misuse/refused/A.java` |"))
        .isEqualTo(List.of("StormIT.all_end", "GateTest", "misuse/refused/A.java"));
  }

  @ParameterizedTest
  @CsvSource({
    "NamedTestsTest.names_areFoundInTables, true",
    "NamedTestsTest, true",
    "NamedTestsTest.names_areLost, false",
    "OtherTestsTest.names_areFoundInTables, false",
    "misuse/refused/PriceAsDouble.java, true",
    "misuse/refused/PriceAsFloat.java, false",
  })
  void testThatIsNot_isFound(String name, boolean isThere) throws IOException {
    assertThat(new NamedTests().has(name)).isEqualTo(isThere);
  }
}
