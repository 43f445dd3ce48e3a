package dev.flxpoint.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.Books;
import dev.flxpoint.sandbox.Sandbox;
import dev.flxpoint.sandbox.SandboxListings;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The storefront's example, run twice: nothing is done again. */
@Tag("slow")
@Timeout(120)
final class StorefrontIT {
  private static final Path STOREFRONT = Path.of("../examples/storefront/Storefront.java");
  @TempDir private Path folder;

  @Test
  void storefront_answersForListings_pushesOrdersOnce_andHearsOfParcels() throws Exception {
    Path csv = Files.writeString(folder.resolve("orders.csv"), "W-1,MUG-1,2\nW-2,MUG-2,1\n");
    try (Sandbox sandbox = Sandbox.builder().start()) {
      String token = sandbox.token(TokenType.CHANNEL);
      SandboxListings listings = sandbox.listings(token);
      listings.create("MUGS", "MUG-1", "MUG-2");

      assertThat(run(sandbox, token, csv).lines())
          .allMatch(line -> line.startsWith("stock MUG-"))
          .hasSize(2);
      assertThat(listings.books().open()).isEmpty();
      assertThat(listings.books().parents())
          .singleElement()
          .satisfies(parent -> assertThat(parent.externalListingId()).isEqualTo("shop-MUGS"));

      Books.Order first = sandbox.books().ordersWith("W-1").get(0);
      sandbox.orders().acknowledge(first.id());
      sandbox.orders().ship(first.id(), "1Z998");
      listings.setQuantity("MUG-2", 7);
      assertThat(run(sandbox, token, csv).lines())
          // It was made right before it was synced, so it may come twice.
          .filteredOn(line -> !line.equals("stock MUG-1: 10"))
          .containsExactly("stock MUG-2: 7", "parcel 1Z998");

      assertThat(listings.books().open()).isEmpty();
      assertThat(sandbox.books().ordersWith("W-1")).hasSize(1);
      assertThat(sandbox.books().ordersWith("W-2")).hasSize(1);
      assertThat(sandbox.count(429)).isZero();
    }
  }

  @Test
  void storefront_isShort() throws Exception {
    assertThat(Files.readAllLines(STOREFRONT)).hasSizeLessThanOrEqualTo(50);
  }

  private String run(Sandbox sandbox, String token, Path csv) throws Exception {
    return Example.run(STOREFRONT, sandbox.url(), token, folder.resolve("state"), csv);
  }
}
