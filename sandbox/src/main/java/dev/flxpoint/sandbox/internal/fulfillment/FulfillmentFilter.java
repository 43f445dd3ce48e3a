package dev.flxpoint.sandbox.internal.fulfillment;

import dev.flxpoint.sandbox.internal.call.Params;
import dev.flxpoint.sandbox.internal.store.FulfillmentRequest;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The documented filters of the list and the count; one that was not sent does not filter. */
final class FulfillmentFilter {
  private final Params params;

  FulfillmentFilter(Params params) {
    this.params = params;
  }

  Predicate<FulfillmentRequest> predicate() {
    return number("findOrderId", FulfillmentRequest::orderId)
        .and(number("filterSourceId", FulfillmentRequest::sourceId))
        .and(sinceId())
        .and(among("frNumbers", FulfillmentRequest::number))
        .and(among("poNumbers", FulfillmentRequest::number))
        .and(among("fulfillmentRequestNumbers", FulfillmentRequest::number))
        .and(among("filterStatus", each -> each.status().text()))
        .and(among("filterFulfilmentStatus", FulfillmentRequest::shippedStatus))
        .and(flag("filterIsAcknowledged", each -> each.acknowledgedAt() != null))
        .and(flag("filterIsSent", each -> each.sentAt() != null))
        .and(flag("filterIsCanceled", each -> each.canceledAt() != null))
        .and(flag("filterEligibleForProcessing", FulfillmentFilter::isProcessing))
        // No invoice is ever made here.
        .and(flag("filterInvoiced", each -> false))
        .and(after("filterGeneratedAfter", FulfillmentRequest::generatedAt))
        .and(after("filterSentAfter", FulfillmentRequest::sentAt))
        .and(after("filterAcknowledgedAfter", FulfillmentRequest::acknowledgedAt))
        .and(after("filterCanceledAfter", FulfillmentRequest::canceledAt));
  }

  private static boolean isProcessing(FulfillmentRequest request) {
    return request.status() == FulfillmentRequest.Status.PROCESSING;
  }

  private Predicate<FulfillmentRequest> sinceId() {
    Long since = params.number("sinceId");
    return each -> since == null || each.id() > since;
  }

  private Predicate<FulfillmentRequest> number(
      String name, Function<FulfillmentRequest, Long> member) {
    Long wanted = params.number(name);
    return each -> wanted == null || wanted.equals(member.apply(each));
  }

  private Predicate<FulfillmentRequest> among(
      String name, Function<FulfillmentRequest, String> member) {
    List<String> wanted = params.texts(name);
    return each -> wanted.isEmpty() || wanted.contains(member.apply(each));
  }

  private Predicate<FulfillmentRequest> flag(String name, Predicate<FulfillmentRequest> member) {
    Boolean wanted = params.flag(name);
    return each -> wanted == null || wanted == member.test(each);
  }

  private Predicate<FulfillmentRequest> after(
      String name, Function<FulfillmentRequest, @Nullable Instant> member) {
    Instant cursor = params.instant(name);
    return each -> {
      Instant time = member.apply(each);
      return cursor == null || (time != null && time.isAfter(cursor));
    };
  }
}
