package dev.flxpoint.contract.program;

import static dev.flxpoint.api.Operation.ACKNOWLEDGE_LISTING_PARENTS;
import static dev.flxpoint.api.Operation.ACKNOWLEDGE_LISTING_VARIANTS;
import static dev.flxpoint.api.Operation.CREATE_ORDER;
import static dev.flxpoint.api.Operation.GET_LISTING_PARENTS;
import static dev.flxpoint.api.Operation.GET_LISTING_VARIANTS;
import static dev.flxpoint.api.Operation.GET_ORDERS;
import static dev.flxpoint.api.Operation.GET_SHIPMENTS;

import dev.flxpoint.api.TokenType;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the storefront of {@code examples} sends, and what it reads. */
final class StorefrontPactTest {
  private static final Path PACTS = Path.of(System.getProperty("pact.rootDir"));

  private static final String PARENT = StorefrontStates.PARENT_ID;
  private static final String VARIANT = StorefrontStates.VARIANT_ID;

  @TempDir private Path folder;
  private WorkedExample storefront;

  @BeforeEach
  void compile() throws Exception {
    storefront = new WorkedExample("storefront/Storefront.java", folder);
  }

  @AfterEach
  void close() throws Exception {
    storefront.close();
  }

  @Test
  void storefront_publishesMugs_takesOverTheirStock_andPushesAnOrder() throws Exception {
    Path orders = Files.writeString(folder.resolve("orders.csv"), "W-1,MUG-1,2\n");
    ProgramPact.of("storefront", TokenType.CHANNEL)
        .given(StorefrontStates.LISTING_WAITS, Map.of(PARENT, 90001L, VARIANT, 90002L))
        .answer(
            GET_LISTING_PARENTS,
            "a look for listings to publish",
            """
            [{"id": 90001, "sku": "MUGS", "variants": [{"id": 90002}]}]""")
        .answer(GET_LISTING_PARENTS, "a look whether more are to be published", "[]")
        .answer(ACKNOWLEDGE_LISTING_PARENTS, "the mugs are in the shop")
        .given(StorefrontStates.STOCK_CHANGED, Map.of(VARIANT, 90002L))
        .answer(
            GET_LISTING_VARIANTS,
            "a look for mugs whose stock has changed",
            """
            [{"id": 90002, "sku": "MUG-1", "quantity": 7}]""")
        .answer(GET_LISTING_VARIANTS, "a look whether more have changed", "[]")
        .answer(ACKNOWLEDGE_LISTING_VARIANTS, "the shop shows the new stock")
        .given(StorefrontStates.NO_ORDERS)
        .answer(GET_ORDERS, "a look what time it is", "[]")
        .answer(CREATE_ORDER, "an order of two mugs", "{\"id\": 60001}")
        .answer(GET_ORDERS, "a look for changed orders where there is none", "[]")
        .write(PACTS, (api, token) -> run(api, token, orders));
  }

  @Test
  void storefront_hearsOfAParcel() throws Exception {
    Path orders = Files.createFile(folder.resolve("orders.csv"));
    ProgramPact.of("storefront", TokenType.CHANNEL)
        .given(StorefrontStates.NOTHING_WAITS)
        .answer(GET_LISTING_PARENTS, "a look for listings to publish where none waits", "[]")
        .answer(GET_LISTING_VARIANTS, "a look for changed stock where none has", "[]")
        .given(StorefrontStates.NO_ORDERS)
        .answer(GET_ORDERS, "a look what time it is before the first parcel", "[]")
        .given(StorefrontStates.PARCEL_ON_ITS_WAY)
        .answer(GET_ORDERS, "a look for changed orders", "[{\"id\": 60001}]")
        .answer(
            GET_SHIPMENTS,
            "a look at the parcels",
            """
            [{"id": 70001, "orderId": 60001, "trackingNumber": "1Z998"}]""")
        .answer(GET_SHIPMENTS, "a look whether there are more parcels", "[]")
        .answer(GET_ORDERS, "a look whose parcels they are", "[{\"id\": 60001}]")
        .answer(GET_ORDERS, "a look whether more orders have changed", "[]")
        .write(PACTS, (api, token) -> run(api, token, orders));
  }

  private String run(URI api, String token, Path orders) throws Exception {
    Path state = Files.createTempDirectory(folder, "state");
    return storefront.run(api, token, state, orders);
  }
}
