package dev.flxpoint.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Compares the tokens of operations with the resource matrix of the authentication page. */
final class TokenMatrixTest {
  private static final Map<String, String> MATRIX = new HashMap<>();

  static {
    row("account", "Account", "Vendor", "Connection", "Routing");
    row("account source", "Inventory", "Purchase Order", "Fulfillment Request");
    row("account source", "Source Invoice", "Inbound Shipments");
    row("account", "Product", "Product Builder", "MappingSet", "MappingTemplate", "Workflow");
    row("account channel", "Listing", "Listing Builder", "Order", "Shipment", "Returns", "RMA");
    row("account", "Webhook", "Package");
  }

  private static final Pattern DEPARTURE =
      Pattern.compile("\\| `(\\w+)` \\| ([^|]+) \\| ([a-z ]+) \\| ([a-z ]+) \\| [^|]+ \\|");

  private static void row(String tokens, String... tags) {
    Stream.of(tags).forEach(tag -> MATRIX.put(tag, tokens));
  }

  @Test
  void everyDepartureIsExplained() throws IOException {
    List<String> explained =
        Files.readAllLines(Path.of("DISAGREEMENTS.md")).stream()
            .map(DEPARTURE::matcher)
            .filter(matcher -> matcher.matches())
            .map(m -> departure(m.group(1), m.group(2), m.group(3), m.group(4)))
            .toList();

    assertThat(departures().map(o -> departure(o.id(), o.tag(), MATRIX.get(o.tag()), tokens(o))))
        .as("departures from the official matrix, each of which has a row in spec/DISAGREEMENTS.md")
        .containsExactlyInAnyOrderElementsOf(explained);
  }

  @Test
  void tokensSeenInTheMatrixAreThoseOfTheMatrix() {
    assertThat(
            Spec.bundled().operations().stream()
                .filter(operation -> operation.node().get("x-token-evidence").is("matrix"))
                .filter(operation -> !tokens(operation).equals(MATRIX.get(operation.tag())))
                .map(operation -> operation.says("takes " + tokens(operation))))
        .as("x-token-evidence is matrix, but the matrix says otherwise: name the other evidence")
        .isEmpty();
  }

  private static Stream<Operation> departures() {
    return Spec.bundled().operations().stream()
        .filter(operation -> MATRIX.containsKey(operation.tag()))
        .filter(operation -> !tokens(operation).equals(MATRIX.get(operation.tag())));
  }

  private static String tokens(Operation operation) {
    return String.join(" ", operation.tokens());
  }

  private static String departure(String id, String tag, String matrix, String spec) {
    return id + " of " + tag + ": " + spec + " instead of " + matrix;
  }
}
