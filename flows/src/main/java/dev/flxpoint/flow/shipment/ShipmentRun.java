package dev.flxpoint.flow.shipment;

import dev.flxpoint.api.ApiResponse;
import dev.flxpoint.api.model.CreateShipment;
import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.api.model.Shipment;
import dev.flxpoint.api.source.SourceApis;
import dev.flxpoint.client.CallContext;
import dev.flxpoint.client.FlxpointException;
import dev.flxpoint.client.Outcome;
import dev.flxpoint.flow.internal.call.Causes;
import dev.flxpoint.flow.internal.call.FlowThreads;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Ships one parcel: what is known of it, what has to be read, and how often it is sent. */
final class ShipmentRun {
  private static final int MOST_ATTEMPTS = 3;

  private final SourceApis source;
  private final CallContext caller;
  private final InstantSource clock;
  private final FulfillmentRequest request;
  private final long id;
  private final Parcel parcel;
  private final String number;
  private final ShipmentBook book;
  private final Executor desk;
  private final CompletableFuture<ShipmentResult> result;

  /** Whether a request may have taken effect that no answer came to, now or in an earlier call. */
  private boolean doubtful;

  private int attempts;

  ShipmentRun(
      SourceApis source,
      CallContext caller,
      InstantSource clock,
      FulfillmentRequest request,
      Parcel parcel,
      ShipmentBook book,
      Executor desk,
      CompletableFuture<ShipmentResult> result) {
    this.source = source;
    this.caller = caller;
    this.clock = clock;
    this.request = request;
    this.id = request.id();
    this.parcel = parcel;
    this.number = parcel.trackingNumber();
    this.book = book;
    this.desk = desk;
    this.result = result;
  }

  CompletableFuture<ShipmentResult> start() {
    book.sweep(clock.instant());
    ShipmentMark own = book.get(id, number);
    if (own != null && own.isDone()) {
      return done(own.shipmentId());
    }
    Long other = book.otherWith(number, id);
    if (other != null && !parcel.isShared()) {
      throw new TrackingNumberTakenException(number, id, other);
    }
    Map<String, Integer> given = ShippedQuantities.given(request);
    // A request that was read before an earlier parcel was shipped would make a wrong "before".
    return book.of(id).values().stream().anyMatch(mark -> !mark.isDone() || mark.exceeds(given))
        ? read().thenComposeAsync(this::resume, desk)
        : send(request);
  }

  /** Goes on with what is read now. What is left open must be settled first: at most one parcel. */
  private CompletableFuture<ShipmentResult> resume(FulfillmentRequest read) {
    for (Map.Entry<String, ShipmentMark> entry : book.of(id).entrySet()) {
      ShipmentMark mark = entry.getValue();
      boolean isOwn = entry.getKey().equals(number);
      if (mark.isDone()) {
        continue;
      }
      if (isShipped(entry.getKey(), mark, read, null)) {
        book.put(id, entry.getKey(), mark.done(clock.instant(), null));
        if (isOwn) {
          return done(null);
        }
      } else if (isOwn) {
        doubtful = true;
      } else {
        book.remove(id, entry.getKey());
      }
    }
    return send(read);
  }

  private CompletableFuture<ShipmentResult> send(FulfillmentRequest current) {
    Packing packing = Packing.of(current, parcel);
    ShipmentMark mark =
        ShipmentMark.sent(now(), ShippedQuantities.given(current), packing.shippedAfter());
    book.put(id, number, mark);
    return attempt(parcel.shipment(id, packing.shipmentItems()), mark, 1);
  }

  private CompletableFuture<ShipmentResult> attempt(
      CreateShipment shipment, ShipmentMark mark, int attempt) {
    return call(() -> source.shipments().createShipment(shipment).executeForResponseAsync())
        .handleAsync(
            (response, failure) ->
                failure == null
                    ? shipped(response, mark)
                    : failed(Causes.of(failure), shipment, mark, attempt),
            desk)
        .thenCompose(next -> next);
  }

  private CompletionStage<ShipmentResult> shipped(
      ApiResponse<Shipment> response, ShipmentMark mark) {
    attempts += response.attempts();
    Shipment shipment = response.body();
    Long shipmentId = shipment == null ? null : Long.valueOf(shipment.id());
    book.put(id, number, mark.done(now(), shipmentId));
    return done(shipmentId);
  }

  private CompletionStage<ShipmentResult> failed(
      Throwable failure, CreateShipment shipment, ShipmentMark mark, int attempt) {
    if (!(failure instanceof FlxpointException problem)) {
      // Cancelled, or thrown by somebody's interceptor: the mark stays, and the next call looks.
      return CompletableFuture.failedFuture(failure);
    }
    attempts += problem.attempts();
    boolean nothingHappened =
        problem.outcome() == Outcome.NOT_SENT || problem.outcome() == Outcome.REFUSED;
    if (nothingHappened && !doubtful) {
      book.remove(id, number);
      return CompletableFuture.failedFuture(problem);
    }
    if (problem.outcome() == Outcome.NOT_SENT) {
      return CompletableFuture.failedFuture(problem);
    }
    doubtful = true;
    return read()
        .handleAsync(
            (read, unreadable) -> {
              if (read == null) {
                problem.addSuppressed(Causes.of(Objects.requireNonNull(unreadable)));
                throw problem;
              }
              return look(read, problem, shipment, mark, attempt);
            },
            desk)
        .thenCompose(next -> next);
  }

  /** Decides by what the API has after an attempt that may have had an effect. */
  private CompletionStage<ShipmentResult> look(
      FulfillmentRequest read,
      FlxpointException problem,
      CreateShipment shipment,
      ShipmentMark mark,
      int attempt) {
    if (isShipped(number, mark, read, problem)) {
      book.put(id, number, mark.done(now(), null));
      return done(null);
    }
    if (problem.outcome() == Outcome.REFUSED) {
      book.remove(id, number);
      throw problem;
    }
    // Of a number that may occur twice the API would not notice a request that arrives late.
    if (attempt == MOST_ATTEMPTS || parcel.isShared() || result.isDone()) {
      throw problem;
    }
    return attempt(shipment, mark, attempt + 1);
  }

  private boolean isShipped(
      String parcelNumber,
      ShipmentMark mark,
      FulfillmentRequest read,
      @Nullable Throwable problem) {
    Map<String, Integer> stated = ShippedQuantities.stated(read);
    if (stated.equals(mark.after())) {
      return true;
    }
    if (stated.equals(mark.before())) {
      return false;
    }
    throw new ShipmentUnclearException(id, parcelNumber, mark, stated, problem);
  }

  private CompletableFuture<FulfillmentRequest> read() {
    // Null if the answer is none that anybody knows: then it says nothing of any line.
    return call(() -> source.fulfillmentRequests().getFulfillmentRequest(id).executeAsync())
        .thenApply(
            read ->
                Objects.requireNonNullElseGet(
                    read, () -> FulfillmentRequest.builder().id(id).build()));
  }

  /** Starts a call, not on the desk's thread: a caller's supplier of tokens may take its time. */
  private <T> CompletableFuture<T> call(Supplier<CompletableFuture<T>> starter) {
    return CompletableFuture.supplyAsync(() -> started(starter), FlowThreads.UNBOUNDED)
        .thenCompose(call -> call);
  }

  /** Starts a call, which is given up once nobody wants the result any more. */
  private <T> CompletionStage<T> started(Supplier<CompletableFuture<T>> starter) {
    if (result.isDone()) {
      throw new CancellationException();
    }
    CompletableFuture<T> call = caller.within(starter);
    CompletableFuture<ShipmentResult> unused =
        result.whenComplete((unwanted, reason) -> call.cancel(true));
    return call;
  }

  private CompletableFuture<ShipmentResult> done(@Nullable Long shipmentId) {
    return CompletableFuture.completedFuture(
        new ShipmentResult(id, number, attempts == 0, shipmentId, attempts));
  }

  private Instant now() {
    return clock.instant();
  }
}
