package dev.flxpoint.sandbox;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * What a sandbox holds of one source, as it stood when {@link Sandbox#books()} was called: the
 * truth that a test compares with what a client believes.
 *
 * <p>It counts what took effect, told or not: a row whose answer was lost counts as well. Immutable
 * and safe for use by many threads.
 *
 * @param parents the inventory parents by SKU, in alphabetical order
 * @param variants the inventory variants by SKU, in alphabetical order
 * @param refusedRows how many rows failed by themselves, by SKU; a batch that was refused as a
 *     whole counts nowhere
 * @param fulfillmentRequests by rising id
 * @param shipments in the order of their creation
 * @param orders those of all channels, in the order of their creation
 */
public record Books(
    Map<String, Parent> parents,
    Map<String, Variant> variants,
    Map<String, Integer> refusedRows,
    List<Request> fulfillmentRequests,
    List<Shipment> shipments,
    List<Order> orders) {

  /**
   * An inventory parent.
   *
   * @param upserts how many rows created or changed it, or would have if it had not been so already
   */
  public record Parent(long id, String sku, @Nullable String title, int upserts) {}

  /**
   * An inventory variant.
   *
   * @param upserts how many rows of {@code upsertInventoryParents} were applied to it, those
   *     included that changed nothing
   * @param updates the same of {@code updateInventoryVariants}
   */
  public record Variant(
      long id,
      String sku,
      String parentSku,
      @Nullable Integer quantity,
      @Nullable BigDecimal cost,
      @Nullable BigDecimal inventoryListPrice,
      int upserts,
      int updates) {}

  /**
   * A fulfillment request.
   *
   * @param status the name of its state, such as {@code Processing}
   * @param shippedStatus such as {@code Partially Shipped}, in the words of the filter for it
   * @param failure the reason that it was marked Failed with, or null if it was not
   * @param history the states that it has been in, the current one last
   */
  public record Request(
      long id,
      String number,
      String status,
      String shippedStatus,
      @Nullable String failure,
      List<Line> lines,
      List<Transition> history) {}

  /** A line of a fulfillment request, and how much of its quantity is done. */
  public record Line(
      long id, String sku, int quantity, int acknowledged, int canceled, int shipped) {}

  /**
   * A state that a fulfillment request or an order came to, and when, to the fraction of a second.
   */
  public record Transition(String status, Instant at) {}

  /**
   * A shipment.
   *
   * @param quantities how many of each SKU are in it
   * @param createdAt when it was created, in whole seconds
   */
  public record Shipment(
      long id,
      long fulfillmentRequestId,
      String trackingNumber,
      Map<String, Integer> quantities,
      Instant createdAt) {}

  /**
   * An order.
   *
   * @param referenceNumber the caller's own number of it; null if it was sent without one
   * @param status such as {@code On Hold}
   * @param holdReason why it is on hold; null if it is not
   * @param quantities how many of each SKU are ordered
   * @param history the states that it has been in, the current one last
   */
  public record Order(
      long id,
      long channelId,
      @Nullable String referenceNumber,
      String status,
      @Nullable String holdReason,
      Map<String, Integer> quantities,
      List<Transition> history) {}

  /** Returns the orders with that reference number: more than one if it was created twice. */
  public List<Order> ordersWith(String referenceNumber) {
    return orders.stream().filter(each -> referenceNumber.equals(each.referenceNumber())).toList();
  }

  /**
   * Returns the fulfillment request with that id.
   *
   * @throws NoSuchElementException if the source has none
   */
  public Request fulfillmentRequest(long id) {
    return fulfillmentRequests.stream()
        .filter(each -> each.id() == id)
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("There is no fulfillment request " + id));
  }

  /** Returns the shipments of a fulfillment request, in the order of their creation. */
  public List<Shipment> shipmentsOf(long fulfillmentRequestId) {
    return shipments.stream()
        .filter(each -> each.fulfillmentRequestId() == fulfillmentRequestId)
        .toList();
  }
}
