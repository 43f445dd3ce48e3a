package dev.flxpoint.flow.order;

import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.api.model.Order;
import dev.flxpoint.api.model.Shipment;
import dev.flxpoint.flow.internal.call.Digest;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an order looked when it was told: enough to know it again, and nothing of what it holds.
 *
 * @param latest the latest time of each kind that it shows; the epoch for none
 * @param order a digest of the order itself
 * @param requests a digest of its fulfillment requests
 * @param shipments a digest of each shipment that was listed with it
 */
record OrderPrint(FeedCursors latest, String order, String requests, Set<String> shipments) {
  static OrderPrint of(Order order, List<Shipment> shipments) {
    Set<String> prints = new HashSet<>();
    shipments.forEach(each -> prints.add(of(each)));
    List<FulfillmentRequest> requests =
        Objects.requireNonNullElse(order.fulfillmentRequests(), List.of());
    FeedCursors latest =
        new FeedCursors(
            latest(Stream.of(order.insertedAt(), order.updatedAt())),
            latest(requests.stream().flatMap(OrderPrint::times)),
            latest(
                shipments.stream()
                    .flatMap(each -> Stream.of(each.insertedAt(), each.updatedAt()))));
    Order alone = order.toBuilder().fulfillmentRequests(null).build();
    return new OrderPrint(
        latest, Digest.of(alone.toString()), Digest.of(requests.toString()), prints);
  }

  static String of(Shipment shipment) {
    return Digest.of(shipment.toString());
  }

  String text() {
    return latest.text() + " " + order + " " + requests + " " + String.join(",", shipments);
  }

  /**
   * Reads one.
   *
   * @throws RuntimeException if it is no such text
   */
  static OrderPrint of(String text) {
    String[] parts = text.split(" ", -1);
    Set<String> shipments = parts[5].isEmpty() ? Set.of() : Set.of(parts[5].split(",", -1));
    FeedCursors latest = FeedCursors.of(parts[0] + " " + parts[1] + " " + parts[2]);
    return new OrderPrint(latest, parts[3], parts[4], shipments);
  }

  private static Stream<@Nullable Instant> times(FulfillmentRequest request) {
    return Stream.of(
        request.generatedAt(),
        request.sentAt(),
        request.acknowledgedAt(),
        request.secondaryAcknowledgedAt(),
        request.canceledAt(),
        request.voidedAt());
  }

  private static Instant latest(Stream<@Nullable Instant> times) {
    return times.filter(Objects::nonNull).max(Instant::compareTo).orElse(Instant.EPOCH);
  }
}
