package dev.flxpoint.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.account.AccountApi;
import dev.flxpoint.api.account.ResellersApi;
import dev.flxpoint.api.model.DeleteShipmentItems;
import dev.flxpoint.api.model.UpsertInventoryParent;
import dev.flxpoint.api.source.FulfillmentRequestApi;
import dev.flxpoint.api.source.InventoryApi;
import dev.flxpoint.api.source.ShipmentApi;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import okhttp3.Request;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import retrofit2.Retrofit;

/** What Retrofit makes of the generated interfaces. */
final class RequestTest {
  private final Retrofit retrofit = RecordedCall.retrofit();
  private final InventoryApi inventory = retrofit.create(InventoryApi.class);

  @Test
  void noParameters_bareUrl() {
    assertThat(line(inventory.getInventoryVariants()))
        .isEqualTo("GET https://api.test/inventory/variants");
  }

  @Test
  void repeatedKeys_encodedEach() {
    assertThat(line(inventory.getInventoryVariants(q -> q.skus("A-1", "B&C", "ü +"))))
        .isEqualTo("GET https://api.test/inventory/variants?skus=A-1&skus=B%26C&skus=%C3%BC%20%2B");
  }

  @Test
  void joinedKeys_oneParameter() {
    AccountApi account = retrofit.create(AccountApi.class);

    ApiCall<?> call = account.getSettings(q -> q.findByHandles("a", "b"));

    assertThat(RecordedCall.request(call).url().queryParameterValues("findByHandles"))
        .containsExactly("a,b");
  }

  @Test
  void dates_inUtc() {
    ApiCall<?> call =
        inventory.getInventoryVariants(q -> q.updatedAfter(Instant.parse("2026-04-01T12:00:00Z")));

    assertThat(RecordedCall.request(call).url().queryParameter("updatedAfter"))
        .isEqualTo("2026-04-01T12:00:00Z");
  }

  @Test
  void requiredDate_cutToTheMillisecond() {
    ResellersApi resellers = retrofit.create(ResellersApi.class);
    Instant after = Instant.parse("2026-04-01T12:00:00.123456Z");

    ApiCall<?> call = resellers.getResellerProductParents(3, after, 1, 50);

    assertThat(RecordedCall.request(call).url().queryParameter("filterUpdatedAfter"))
        .isEqualTo("2026-04-01T12:00:00.123Z");
  }

  @Test
  void requiredText_encoded() {
    FulfillmentRequestApi requests = retrofit.create(FulfillmentRequestApi.class);

    assertThat(line(requests.markFulfillmentRequestFailed(9, "50% & more")))
        .isEqualTo(
            "PATCH https://api.test/fulfillment-requests/9/processing-failed"
                + "?error=50%25%20%26%20more");
  }

  @Test
  void tokenContext_sentByAccountOnly() {
    dev.flxpoint.api.account.InventoryApi account =
        retrofit.create(dev.flxpoint.api.account.InventoryApi.class);

    assertThat(line(account.getInventoryVariants(310, q -> q.page(2))))
        .isEqualTo("GET https://api.test/inventory/variants?sourceId=310&page=2");
    assertThat(line(inventory.getInventoryVariants(q -> q.page(2))))
        .isEqualTo("GET https://api.test/inventory/variants?page=2");
  }

  @Test
  void optionalParameter_leftOutOrSent() {
    assertThat(line(inventory.getInventoryVariant(7)))
        .isEqualTo("GET https://api.test/inventory/variant/7");
    assertThat(line(inventory.getInventoryVariant(7, false)))
        .isEqualTo("GET https://api.test/inventory/variant/7?includeParent=false");
  }

  @Test
  void idInThePath_filledIn() {
    FulfillmentRequestApi requests = retrofit.create(FulfillmentRequestApi.class);

    assertThat(line(requests.getFulfillmentRequest(90_001)))
        .isEqualTo("GET https://api.test/fulfillment-requests/90001");
  }

  @Test
  void idsInThePath_filledInOrder() {
    @SuppressWarnings("deprecation")
    ApiCall<?> call = inventory.getInventoryPair(17, -4);

    assertThat(line(call)).isEqualTo("GET https://api.test/inventory/17/-4");
  }

  @Test
  void patchWithoutABody_sendsAnEmptyOne() throws IOException {
    FulfillmentRequestApi requests = retrofit.create(FulfillmentRequestApi.class);

    ApiCall<?> call = requests.acknowledgeFulfillmentRequest(9);

    assertThat(line(call)).isEqualTo("PATCH https://api.test/fulfillment-requests/9/acknowledge");
    assertThat(body(call)).isEmpty();
  }

  @Test
  void deleteWithoutABody_sendsNone() {
    ApiCall<?> call = inventory.deleteInventoryVariant(5);

    assertThat(line(call)).isEqualTo("DELETE https://api.test/inventory/variant/5");
    assertThat(RecordedCall.request(call).body()).isNull();
  }

  @Test
  void deleteWithABody_sent() throws IOException {
    ShipmentApi shipments = retrofit.create(ShipmentApi.class);
    DeleteShipmentItems items =
        DeleteShipmentItems.builder().shipmentItemIds(List.of(1L, 2L)).build();

    ApiCall<?> call = shipments.deleteShipmentItems(5, items);

    assertThat(line(call)).isEqualTo("DELETE https://api.test/shipment/5/shipment-item");
    assertThat(body(call)).isEqualTo("{\"shipmentItemIds\":[1,2]}");
  }

  @Test
  void listAsBody_sentWithItsQuery() throws IOException {
    List<UpsertInventoryParent> rows =
        List.of(UpsertInventoryParent.builder().sku("a").clearTitle().build());

    ApiCall<?> call = inventory.upsertInventoryParents(rows);

    assertThat(line(call)).isEqualTo("POST https://api.test/inventory/parents");
    assertThat(body(call)).isEqualTo("[{\"sku\":\"a\",\"title\":null}]");
  }

  private static String line(ApiCall<?> call) {
    Request request = RecordedCall.request(call);
    return request.method() + " " + request.url();
  }

  private static String body(ApiCall<?> call) throws IOException {
    Buffer buffer = new Buffer();
    RecordedCall.request(call).body().writeTo(buffer);
    return buffer.readUtf8();
  }
}
