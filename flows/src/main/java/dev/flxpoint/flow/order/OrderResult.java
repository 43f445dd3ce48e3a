package dev.flxpoint.flow.order;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An order that the API has. Immutable.
 *
 * @param referenceNumber the caller's own number of it
 * @param orderId the id that the API gave it; null only if that was in an answer that nobody could
 *     read, and no list shows the order
 * @param created whether this call created it; if not, it was found: an earlier call had, or
 *     somebody else
 * @param attempts how often this call sent it; more than 1 if the API was looked at in between and
 *     did not have it, or told the client to come again
 */
public record OrderResult(
    String referenceNumber, @Nullable Long orderId, boolean created, int attempts) {
  /** Refuses a null number. */
  public OrderResult {
    Objects.requireNonNull(referenceNumber, "referenceNumber == null");
  }
}
