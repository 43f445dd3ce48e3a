package dev.flxpoint.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.Books;
import dev.flxpoint.sandbox.Sandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The example of an operator of ten sources, one of whose tokens is revoked. */
@Tag("slow")
@Timeout(120)
final class OperatorIT {
  private static final Path OPERATOR = Path.of("../examples/operator/Operator.java");
  private static final int SOURCES = 10;
  private @TempDir Path folder;

  @Test
  void operator_servesEachSourceWithItsOwnToken_andOneThatIsRevokedHarmsNoOther() throws Exception {
    Files.createDirectories(folder.resolve("tokens"));
    Files.createDirectories(folder.resolve("stock"));
    try (Sandbox sandbox = Sandbox.builder().start()) {
      List<String> tokens = new ArrayList<>();
      for (int i = 0; i < SOURCES; i++) {
        String token = sandbox.addToken(TokenType.SOURCE);
        tokens.add(token);
        source(sandbox.ownerId(token), token, "MUG-" + i);
      }
      source(999_999, "revoked-not-a-real-token", "MUG-X");

      assertThat(Example.run(OPERATOR, sandbox.url(), folder).lines())
          .filteredOn(line -> line.endsWith(": 1 rows taken, 0 refused, 0 requests"))
          .hasSize(SOURCES);
      tokens.forEach(token -> sandbox.raiseFulfillmentRequests(token, 1));
      String printed = Example.run(OPERATOR, sandbox.url(), folder);

      assertThat(
              printed
                  .lines()
                  .filter(line -> line.endsWith(": 1 rows taken, 0 refused, 1 requests")))
          .hasSize(SOURCES);
      assertThat(printed.lines().filter(line -> line.startsWith("999999 failed: 401 from")))
          .hasSize(1);
      for (int i = 0; i < SOURCES; i++) {
        Books books = sandbox.books(tokens.get(i));
        assertThat(books.variants()).containsOnlyKeys("MUG-" + i);
        assertThat(books.fulfillmentRequests())
            .extracting(Books.Request::status)
            .containsExactly("Acknowledged");
      }
      assertThat(sandbox.count(401)).isLessThan(2 * 10);
      assertThat(sandbox.count(429)).isZero();
    }
  }

  @Test
  void operator_isShort() throws Exception {
    try (Stream<String> lines = Files.lines(OPERATOR)) {
      assertThat(lines.count()).isLessThan(100);
    }
  }

  private void source(long id, String token, String sku) throws Exception {
    Files.writeString(folder.resolve("tokens").resolve("" + id), token + "\n");
    Files.writeString(folder.resolve("stock").resolve(id + ".csv"), sku + ",Mug,5\n");
  }
}
