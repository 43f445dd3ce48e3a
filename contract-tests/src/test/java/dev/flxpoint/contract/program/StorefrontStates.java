package dev.flxpoint.contract.program;

import au.com.dius.pact.provider.junitsupport.State;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.Sandbox;
import dev.flxpoint.sandbox.SandboxListings;
import java.io.IOException;
import java.util.Map;

/** The states in which the storefront finds the API, and how a sandbox comes into them. */
public final class StorefrontStates {
  static final String LISTING_WAITS = "a listing of mugs waits to be published";
  static final String STOCK_CHANGED = "the stock of a mug has changed";
  static final String NOTHING_WAITS = "no listing waits for the shop";
  static final String NO_ORDERS = "the shop has no orders yet";
  static final String PARCEL_ON_ITS_WAY = "a parcel of an order is on its way";

  static final String PARENT_ID = "listingParentId";
  static final String VARIANT_ID = "listingVariantId";

  private static final String WHITE_MUG = "MUG-1";

  private static final String PUBLISHED =
      """
      [{"listingParentId": %d, "variants": [{"listingVariantId": %d}]}]""";
  private static final String SYNCED = "[{\"listingVariantId\": %d}]";
  private static final String ORDER =
      """
      {"channelId": %d, "referenceNumber": "W-1",
       "orderItems": [{"sku": "MUG-1", "quantity": 2}]}""";

  private final Sandbox sandbox;
  private final SandboxAccount account;

  public StorefrontStates(Sandbox sandbox) {
    this.sandbox = sandbox;
    this.account = new SandboxAccount(sandbox);
  }

  /** As a sandbox starts. */
  @State(NO_ORDERS)
  public void noOrders() {}

  @State(LISTING_WAITS)
  public Map<String, Object> listingWaits() {
    long parent = listings().create("MUGS", WHITE_MUG);
    return Map.of(PARENT_ID, parent, VARIANT_ID, whiteMug());
  }

  @State(STOCK_CHANGED)
  public Map<String, Object> stockChanged() throws IOException, InterruptedException {
    publish();
    listings().setQuantity(WHITE_MUG, 7);
    return Map.of(VARIANT_ID, whiteMug());
  }

  @State(NOTHING_WAITS)
  public void nothingWaits() throws IOException, InterruptedException {
    publish();
    account.send("PATCH", "/listing/variants", SYNCED.formatted(whiteMug()));
  }

  @State(PARCEL_ON_ITS_WAY)
  public void parcelOnItsWay() throws IOException, InterruptedException {
    String made = account.send("POST", "/orders", ORDER.formatted(sandbox.ownerId(shop())));
    long order = new ObjectMapper().readTree(made).get("id").longValue();
    sandbox.orders().acknowledge(order);
    sandbox.orders().ship(order, "1Z998");
  }

  private void publish() throws IOException, InterruptedException {
    long parent = listings().create("MUGS", WHITE_MUG);
    account.send("PATCH", "/listing/parents", PUBLISHED.formatted(parent, whiteMug()));
  }

  private long whiteMug() {
    return listings().books().variant(WHITE_MUG).id();
  }

  private SandboxListings listings() {
    return sandbox.listings(shop());
  }

  private String shop() {
    return sandbox.token(TokenType.CHANNEL);
  }
}
