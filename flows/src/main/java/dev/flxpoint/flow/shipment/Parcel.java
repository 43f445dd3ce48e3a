package dev.flxpoint.flow.shipment;

import dev.flxpoint.api.model.CreateShipment;
import dev.flxpoint.api.model.CreateShipmentItem;
import dev.flxpoint.api.model.CreateShipmentParcel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A parcel that is on its way: who carries it, under which number, and what it holds.
 *
 * <p>Without lines it holds all that is left of its fulfillment request. Texts are taken without
 * the white space around them, and must not be blank. Immutable.
 */
public final class Parcel {
  private final CreateShipmentParcel label;
  private final List<ParcelLine> lines;
  private final boolean shared;

  private Parcel(CreateShipmentParcel label, List<ParcelLine> lines, boolean shared) {
    this.label = label;
    this.lines = lines;
    this.shared = shared;
  }

  /**
   * Returns a parcel that holds all that is left.
   *
   * @param carrier who carries it, such as {@code UPS}
   * @param trackingNumber the carrier's number, of this parcel alone unless it is {@link #shared}
   * @throws IllegalArgumentException if one is blank or has a line break
   */
  public static Parcel of(String carrier, String trackingNumber) {
    return new Parcel(
        CreateShipmentParcel.builder()
            .carrier(line("carrier", carrier))
            .trackingNumber(line("tracking number", trackingNumber))
            .build(),
        List.of(),
        false);
  }

  /** Returns a copy with the carrier's service, such as {@code Ground}; none by default. */
  public Parcel method(String method) {
    return label(label.toBuilder().method(line("method", method)).build());
  }

  /** Returns a copy with a page that shows where the parcel is; none by default. */
  public Parcel trackingUrl(String url) {
    return label(label.toBuilder().trackingUrl(line("tracking URL", url)).build());
  }

  /** Returns a copy that left at that time; by default the API decides. */
  public Parcel shippedAt(Instant time) {
    Objects.requireNonNull(time, "time == null");
    return label(label.toBuilder().shippedAt(time).build());
  }

  /** Returns a copy with a remark for people; none by default. */
  public Parcel note(String note) {
    return label(label.toBuilder().note(text("note", note)).build());
  }

  /**
   * Returns a copy that holds so many of a SKU, besides what other lines say.
   *
   * <p>If several lines of the fulfillment request have that SKU, they are filled in their order.
   *
   * @param quantity 1 or more
   */
  public Parcel line(String sku, int quantity) {
    return with(new ParcelLine(line("SKU", sku), null, quantity));
  }

  /**
   * Returns a copy that holds so many of a line of the order, besides what other lines say.
   *
   * @param quantity 1 or more
   */
  public Parcel line(long orderItemId, int quantity) {
    return with(new ParcelLine(null, orderItemId, quantity));
  }

  /**
   * Returns a copy for a box that holds lines of several fulfillment requests: its tracking number
   * may then stand with each of them. Otherwise a number that is known from another one is refused.
   */
  public Parcel shared() {
    return new Parcel(label, lines, true);
  }

  /** Returns the carrier's number of the parcel. */
  public String trackingNumber() {
    return label.trackingNumber();
  }

  /** Returns carrier and tracking number. */
  @Override
  public String toString() {
    return label.carrier() + " " + label.trackingNumber();
  }

  boolean isShared() {
    return shared;
  }

  /** Returns what it holds; nothing if that is all that is left. */
  List<ParcelLine> lines() {
    return lines;
  }

  CreateShipment shipment(long requestId, List<CreateShipmentItem> items) {
    CreateShipment.Builder shipment =
        CreateShipment.builder()
            .fulfillmentRequestId(requestId)
            .shipment(label.toBuilder().shipmentItems(items).build());
    return shared ? shipment.allowDuplicateTrackingNumbers(true).build() : shipment.build();
  }

  private Parcel label(CreateShipmentParcel changed) {
    return new Parcel(changed, lines, shared);
  }

  private Parcel with(ParcelLine line) {
    List<ParcelLine> more = new ArrayList<>(lines);
    more.add(line);
    return new Parcel(label, List.copyOf(more), shared);
  }

  private static String line(String name, String value) {
    String stripped = text(name, value);
    if (stripped.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "The " + name + " of a parcel has a line break or another control character");
    }
    return stripped;
  }

  private static String text(String name, String value) {
    if (value == null) {
      throw new NullPointerException("The " + name + " of a parcel is null");
    }
    if (value.isBlank()) {
      throw new IllegalArgumentException("The " + name + " of a parcel is blank");
    }
    return value.strip();
  }
}
