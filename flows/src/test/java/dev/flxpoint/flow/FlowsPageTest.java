package dev.flxpoint.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.Operation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page teaches what runs. */
final class FlowsPageTest {
  static final Path SUPPLIER = Path.of("../examples/supplier/Supplier.java");
  private static final Path PAGE = Path.of("../docs/flows.md");
  private static final Pattern CALL = Pattern.compile("`([a-z]+[A-Z]\\w+)`");

  @Test
  void page_showsTheSupplierAsItIs() throws Exception {
    assertThat(Files.readString(PAGE))
        .containsSubsequence("```java\n" + Files.readString(SUPPLIER) + "```\n");
  }

  @Test
  void supplier_isShort() throws Exception {
    assertThat(Files.readAllLines(SUPPLIER)).hasSizeLessThanOrEqualTo(50);
  }

  @Test
  void steps_nameOperationsOfTheApi() throws Exception {
    List<String> steps =
        Files.readAllLines(PAGE).stream().filter(line -> line.startsWith("| ")).toList();

    assertThat(steps).hasSizeGreaterThan(8);
    assertThat(steps.stream().skip(2).map(step -> step.split("\\|", -1)[2]))
        .flatExtracting(calls -> CALL.matcher(calls).results().map(FlowsPageTest::name).toList())
        .hasSizeGreaterThan(8)
        .allSatisfy(name -> assertThat(Operation.ofId(name)).as(name).isNotNull());
  }

  private static String name(MatchResult call) {
    return call.group(1);
  }
}
