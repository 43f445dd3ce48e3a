package dev.flxpoint.flow.fulfillment;

import dev.flxpoint.api.model.AdjustFulfillmentRequest;
import dev.flxpoint.api.model.AdjustFulfillmentRequestItem;
import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.api.model.FulfillmentRequestItem;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether a request shows what was to be adjusted. */
final class Adjusted {
  private Adjusted() {}

  /** Returns whether each line has at least the quantities that were sent for it. */
  static boolean isSo(FulfillmentRequest read, AdjustFulfillmentRequest sent) {
    List<AdjustFulfillmentRequestItem> items = Objects.requireNonNullElse(sent.items(), List.of());
    return !items.isEmpty() && items.stream().allMatch(item -> isSo(read, item));
  }

  private static boolean isSo(FulfillmentRequest read, AdjustFulfillmentRequestItem sent) {
    return Objects.requireNonNullElse(
            read.fulfillmentRequestItems(), List.<FulfillmentRequestItem>of())
        .stream()
        .filter(line -> isMeant(line, sent))
        .anyMatch(
            line ->
                count(line.acknowledgedQuantity()) >= count(sent.acknowledgedQuantity())
                    && count(line.secondaryAcknowledgedQuantity())
                        >= count(sent.secondaryAcknowledgedQuantity())
                    && count(line.voidedQuantity()) >= count(sent.canceledQuantity()));
  }

  private static boolean isMeant(FulfillmentRequestItem line, AdjustFulfillmentRequestItem sent) {
    return sent.id() != null ? sent.id().equals(line.id()) : Objects.equals(sent.sku(), line.sku());
  }

  private static int count(@Nullable Integer quantity) {
    return quantity == null ? 0 : quantity;
  }
}
