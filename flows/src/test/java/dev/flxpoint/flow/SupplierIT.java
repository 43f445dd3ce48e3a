package dev.flxpoint.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.Books;
import dev.flxpoint.sandbox.Sandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The example of docs/flows.md, compiled and run by {@code java Supplier.java} as a user would. */
@Tag("slow")
@Timeout(120)
final class SupplierIT {
  @TempDir private Path folder;

  @Test
  void supplier_pushesTakesOverAndShips_andDoesNothingTwice() throws Exception {
    Path csv =
        Files.writeString(folder.resolve("stock.csv"), "MUG-1,White mug,8\nMUG-2,Red mug,5\n");
    try (Sandbox sandbox = Sandbox.builder().start()) {
      String token = sandbox.token(TokenType.SOURCE);
      assertThat(run(sandbox, token, csv)).isEmpty();
      assertThat(sandbox.books(token).variants().values())
          .extracting(Books.Variant::quantity)
          .containsExactly(8, 5);

      List<Long> ids = sandbox.raiseFulfillmentRequests(token, 2);
      assertThat(run(sandbox, token, csv).lines()).hasSize(2);
      assertThat(run(sandbox, token, csv)).isEmpty();

      Books books = sandbox.books(token);
      assertThat(books.shipments())
          .extracting(Books.Shipment::trackingNumber)
          .containsExactly("1Z" + ids.get(0), "1Z" + ids.get(1));
      assertThat(books.fulfillmentRequests())
          .extracting(Books.Request::shippedStatus)
          .containsOnly("Shipped");
      assertThat(sandbox.count(429)).isZero();
    }
  }

  private String run(Sandbox sandbox, String token, Path csv) throws Exception {
    return Example.run(FlowsPageTest.SUPPLIER, sandbox.url(), token, folder.resolve("state"), csv);
  }
}
