package dev.flxpoint.flow.fulfillment;

import dev.flxpoint.api.ApiResponse;
import dev.flxpoint.api.model.CreateShipment;
import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.api.model.FulfillmentRequestStatus;
import dev.flxpoint.api.param.GetFulfillmentRequestsParams;
import dev.flxpoint.api.source.FulfillmentRequestApi;
import dev.flxpoint.api.source.SourceApis;
import dev.flxpoint.flow.FlowReport;
import dev.flxpoint.flow.Progress;
import dev.flxpoint.flow.RefusedRow;
import dev.flxpoint.flow.internal.call.InFlight;
import dev.flxpoint.flow.internal.call.Phase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** One run of a {@link Shipping}, with what it has seen. */
final class ShippingRun {
  private static final GetFulfillmentRequestsParams OPEN =
      GetFulfillmentRequestsParams.builder()
          .filterStatus(FulfillmentRequestStatus.PROCESSING)
          .filterPageSize(100)
          .build();

  private final SourceApis source;
  private final Function<FulfillmentRequest, CreateShipment> packing;
  private final InFlight inFlight;
  private final Progress progress;
  private final Set<Long> seen = new HashSet<>();
  private final List<RefusedRow> refused = new ArrayList<>();
  private int retries;

  ShippingRun(
      SourceApis source,
      Function<FulfillmentRequest, CreateShipment> packing,
      InFlight inFlight,
      Progress progress) {
    this.source = source;
    this.packing = packing;
    this.inFlight = inFlight;
    this.progress = progress;
  }

  FlowReport shipAll() throws InterruptedException {
    for (List<FulfillmentRequest> fresh = poll(); !fresh.isEmpty(); fresh = poll()) {
      ship(fresh);
    }
    return new FlowReport(seen.size(), retries, refused);
  }

  private List<FulfillmentRequest> poll() {
    ApiResponse<List<FulfillmentRequest>> answer =
        source.fulfillmentRequests().getFulfillmentRequests(OPEN).executeForResponse();
    retries += answer.attempts() - 1;
    List<FulfillmentRequest> fresh = new ArrayList<>();
    for (FulfillmentRequest request : Objects.requireNonNull(answer.body(), "body == null")) {
      if (seen.add(request.id())) {
        fresh.add(request);
      } else {
        // Polling on would never end.
        refused.add(new RefusedRow(number(request), "is shipped but still listed as Processing"));
      }
    }
    return fresh;
  }

  private void ship(List<FulfillmentRequest> fresh) throws InterruptedException {
    try (Phase phase = Phase.start(progress, "Fulfillment requests", fresh.size())) {
      List<Integer> repeats = inFlight.all(fresh, this::ship, request -> phase.advance(1));
      retries += repeats.stream().mapToInt(Integer::intValue).sum();
    }
  }

  /** Takes the three steps of one request in their order, and returns how many were retries. */
  private CompletableFuture<Integer> ship(FulfillmentRequest request) {
    FulfillmentRequestApi requests = source.fulfillmentRequests();
    long id = request.id();
    // First, so that a request that cannot be packed stays as it is.
    CreateShipment parcel = packing.apply(request);
    return requests
        .markFulfillmentRequestProcessed(id)
        .executeForResponseAsync()
        .thenCompose(
            processed ->
                requests
                    .acknowledgeFulfillmentRequest(id)
                    .executeForResponseAsync()
                    .thenApply(acknowledged -> processed.attempts() + acknowledged.attempts() - 2))
        .thenCompose(
            before ->
                source
                    .shipments()
                    .createShipment(parcel)
                    .executeForResponseAsync()
                    .thenApply(shipped -> before + shipped.attempts() - 1));
  }

  private static String number(FulfillmentRequest request) {
    return Objects.requireNonNullElseGet(
        request.fulfillmentRequestNumber(), () -> String.valueOf(request.id()));
  }
}
