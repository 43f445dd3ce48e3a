package dev.flxpoint.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flxpoint.sandbox.internal.operation.Operations;
import dev.flxpoint.sandbox.internal.text.Json;
import java.math.BigDecimal;
import java.util.Arrays;

/**
 * The listings of one channel, as somebody at Flxpoint sees them: makes some, changes them, asks
 * for another state, and looks at what the channel has answered. None of it costs a request.
 *
 * <p>Safe for use by many threads.
 */
public final class SandboxListings {
  private final Operations operations;
  private final long channelId;

  SandboxListings(Operations operations, long channelId) {
    this.operations = operations;
    this.channelId = channelId;
  }

  /**
   * Makes a parent with variants, all of them to be published, and returns its id.
   *
   * @param variantSkus at least one
   * @throws IllegalArgumentException if there is none, or the channel has one of them already
   */
  public long create(String parentSku, String... variantSkus) {
    if (variantSkus.length == 0) {
      throw new IllegalArgumentException("A listing needs a variant");
    }
    ObjectNode change = change(parentSku);
    Arrays.stream(variantSkus).forEach(change.putArray("variants")::add);
    return Long.parseLong(operations.changeListings(change));
  }

  /**
   * Changes the price of a variant, which is to be synced then.
   *
   * @throws IllegalArgumentException if the channel has no such variant
   */
  public void setPrice(String variantSku, BigDecimal price) {
    ObjectNode change = change(variantSku);
    change.putObject("basics").put("price", price);
    operations.changeListings(change);
  }

  /**
   * Changes the quantity of a variant, which is to be synced then.
   *
   * @throws IllegalArgumentException if the channel has no such variant
   */
  public void setQuantity(String variantSku, int quantity) {
    ObjectNode change = change(variantSku);
    change.putObject("basics").put("quantity", quantity);
    operations.changeListings(change);
  }

  /**
   * Asks the channel to bring a variant to another state.
   *
   * @param status its handle, such as {@code hidden}; {@code published} and {@code overwrite_data}
   *     are to be published, and so is {@code listed} where the channel does not have it; all else
   *     is to be synced
   * @throws IllegalArgumentException if there is no such variant or state
   */
  public void request(String variantSku, String status) {
    operations.changeListings(change(variantSku).put("status", status));
  }

  /** Returns what it holds of the channel, at a moment when no call changes it. */
  public ListingBooks books() {
    return operations.read(store -> ListingBookKeeper.read(store.listings(channelId)));
  }

  private ObjectNode change(String sku) {
    return Json.object().put("channelId", channelId).put("sku", sku);
  }
}
