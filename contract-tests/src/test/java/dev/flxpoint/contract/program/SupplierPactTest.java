package dev.flxpoint.contract.program;

import static dev.flxpoint.api.Operation.ACKNOWLEDGE_FULFILLMENT_REQUEST;
import static dev.flxpoint.api.Operation.CREATE_SHIPMENT;
import static dev.flxpoint.api.Operation.GET_FULFILLMENT_REQUEST;
import static dev.flxpoint.api.Operation.GET_FULFILLMENT_REQUESTS;
import static dev.flxpoint.api.Operation.MARK_FULFILLMENT_REQUEST_PROCESSED;
import static dev.flxpoint.api.Operation.UPSERT_INVENTORY_PARENTS;

import dev.flxpoint.api.TokenType;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the supplier of {@code examples} sends, and what it reads. */
final class SupplierPactTest {
  private static final Path PACTS = Path.of(System.getProperty("pact.rootDir"));
  private static final String REQUEST = SupplierStates.REQUEST_ID;
  private static final String ORDER_ITEM = SupplierStates.ORDER_ITEM_ID;

  @TempDir private Path folder;
  private WorkedExample supplier;
  private Path stock;

  @BeforeEach
  void compile() throws Exception {
    supplier = new WorkedExample("supplier/Supplier.java", folder);
    stock = Files.writeString(folder.resolve("stock.csv"), "MUG-1,White mug,8\nMUG-2,Red mug,5\n");
  }

  @AfterEach
  void close() throws Exception {
    supplier.close();
  }

  @Test
  void supplier_sellsMugs_takesOverWhatIsOrdered_andShipsIt() throws Exception {
    ProgramPact.of("supplier", TokenType.SOURCE)
        .given(SupplierStates.NOTHING_FOR_SALE)
        .answer(
            UPSERT_INVENTORY_PARENTS,
            "two mugs are put up for sale",
            """
            [{"sku": "MUG-1", "variants": [{"sku": "MUG-1"}]},
             {"sku": "MUG-2", "variants": [{"sku": "MUG-2"}]}]""")
        .given(SupplierStates.REQUEST_WAITS, Map.of(REQUEST, 90001L))
        .answer(GET_FULFILLMENT_REQUESTS, "a look for requests that wait", "[{\"id\": 90001}]")
        .answer(GET_FULFILLMENT_REQUESTS, "a look whether there is a second page", "[]")
        .answer(MARK_FULFILLMENT_REQUEST_PROCESSED, "the request is in hand")
        .given(SupplierStates.REQUEST_IN_HAND, Map.of(REQUEST, 90001L))
        .answer(ACKNOWLEDGE_FULFILLMENT_REQUEST, "the request is taken over")
        .given(SupplierStates.REQUEST_TAKEN_OVER, Map.of(REQUEST, 90001L, ORDER_ITEM, 52001L))
        .answer(
            GET_FULFILLMENT_REQUEST,
            "a look at what is to be packed",
            """
            {"id": 90001, "fulfillmentRequestItems": [
              {"sku": "MUG-1", "orderItemId": 52001, "quantity": 2}]}""")
        .answer(CREATE_SHIPMENT, "a parcel of two mugs is on its way", "{\"id\": 70001}")
        .write(PACTS, this::run);
  }

  @Test
  void supplier_whoseRowIsRefused_readsWhy() throws Exception {
    ProgramPact.of("supplier", TokenType.SOURCE)
        .given(SupplierStates.RED_IS_REFUSED)
        .answer(
            UPSERT_INVENTORY_PARENTS,
            "two mugs, of which one is refused",
            """
            [{"sku": "MUG-1", "variants": [{"sku": "MUG-1"}]},
             {"sku": "MUG-2", "success": false, "errors": ["no red mugs"]}]""")
        .given(SupplierStates.NOTHING_WAITS)
        .answer(GET_FULFILLMENT_REQUESTS, "a look for requests where none waits", "[]")
        .write(PACTS, this::run);
  }

  private String run(URI api, String token) throws Exception {
    Path state = Files.createTempDirectory(folder, "state");
    return supplier.run(api, token, state, stock);
  }
}
