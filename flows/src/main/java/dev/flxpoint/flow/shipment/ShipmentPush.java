package dev.flxpoint.flow.shipment;

import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.api.source.SourceApis;
import dev.flxpoint.client.CallContext;
import dev.flxpoint.flow.internal.call.CallerWork;
import dev.flxpoint.flow.internal.desk.Desks;
import dev.flxpoint.flow.store.FlowStore;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * Ships parcels of fulfillment requests, each of them once.
 *
 * <p>A parcel is known by its fulfillment request and its tracking number. That it is about to be
 * sent is in the {@link #store} before it is sent, and that it is shipped afterwards, for 90 days;
 * so shipping it again sends nothing. After an unclear failure, or when a process died in between,
 * the fulfillment request is read, and how much of each line is shipped tells whether the parcel
 * took effect. If it did not, it is sent again, 3 times in all in a call; if neither is certain, a
 * {@link ShipmentUnclearException} says what was read.
 *
 * <p>What others ship of the same request between a failure and its look may make it unclear, and
 * if it is just as much of the same lines, it is taken for the parcel. A request that arrives so
 * late that the look came first is refused by the API, since its tracking number is known; a {@link
 * Parcel#shared} parcel has no such guard and is therefore sent once a call.
 *
 * <p>Calls for one request follow one another, whatever threads and copies of this they come from;
 * those of others go side by side. The state is held while something is shipped, so another process
 * may use the same store in between, but not at the same time. A store belongs to one account of
 * one API, since parcels are known by the ids of requests.
 *
 * <p>Immutable and thread-safe.
 */
public final class ShipmentPush {
  private static final Desks<Long, ShipmentBook> DESKS =
      new Desks<>("flxpoint-shipments", ShipmentBook::open);

  private final SourceApis source;
  private final FlowStore store;
  private final InstantSource clock;

  private ShipmentPush(SourceApis source, FlowStore store, InstantSource clock) {
    this.source = source;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Returns a push to that source, usually a {@link dev.flxpoint.client.SourceClient}, that
   * remembers what it ships as long as it lives itself.
   */
  public static ShipmentPush to(SourceApis source) {
    Objects.requireNonNull(source, "source == null");
    return new ShipmentPush(source, FlowStore.memory(), InstantSource.system());
  }

  /** Returns a copy that keeps what it knows in a store; by default it is in memory. */
  public ShipmentPush store(FlowStore store) {
    Objects.requireNonNull(store, "store == null");
    return new ShipmentPush(source, store, clock);
  }

  /** Returns a copy with another clock. */
  ShipmentPush clock(InstantSource clock) {
    return new ShipmentPush(source, store, clock);
  }

  /**
   * Ships a parcel of a fulfillment request, unless it is shipped already.
   *
   * <p>Blocks meanwhile. If it is interrupted, the parcel may be on its way or not; shipping it
   * again finds out.
   *
   * @param request as it was read last, with its lines; it is read again only where that is needed
   * @return also where an earlier call shipped it, whatever its other lines were
   * @throws IllegalArgumentException if the parcel holds what the request does not have, or more
   *     than is left to ship, or if nothing is left; nothing was sent
   * @throws TrackingNumberTakenException if another request has its tracking number, and it is not
   *     {@link Parcel#shared}; nothing was sent
   * @throws ShipmentUnclearException if it, or an earlier parcel of the request, may have been
   *     shipped or not, and reading does not tell
   * @throws dev.flxpoint.client.FlxpointException if a call fails. A parcel that the API refused or
   *     that was not sent is forgotten; after an unclear failure, ship it again to find out
   * @throws dev.flxpoint.flow.store.FlowStoreException if the store fails or is in use
   * @throws InterruptedException if the thread is interrupted
   */
  public ShipmentResult ship(FulfillmentRequest request, Parcel parcel)
      throws InterruptedException {
    return Desks.await(shipAsync(request, parcel));
  }

  /**
   * Like {@link #ship}, without blocking: the store is written by another thread, and no thread
   * waits for a call.
   *
   * @return completes exceptionally with what {@link #ship} throws, on a thread that may block.
   *     Cancelling it takes a parcel back that is not being sent yet, and otherwise leaves open
   *     whether it is shipped; shipping it again finds out
   */
  public CompletableFuture<ShipmentResult> shipAsync(FulfillmentRequest request, Parcel parcel) {
    Objects.requireNonNull(request, "request == null");
    Objects.requireNonNull(parcel, "parcel == null");
    CallContext caller = CallerWork.of(source);
    return DESKS.submit(
        store,
        request.id(),
        (book, desk, result) ->
            new ShipmentRun(source, caller, clock, request, parcel, book, desk, result).start());
  }

  /**
   * Tells that somebody has found a parcel that was unclear to be shipped.
   *
   * @throws IllegalArgumentException if it is not unclear
   */
  public void settleAsShipped(long requestId, String trackingNumber) throws InterruptedException {
    settle(
        requestId,
        trackingNumber,
        (book, number, mark) -> book.put(requestId, number, mark.done(clock.instant(), null)));
  }

  /**
   * Tells that somebody has found a parcel that was unclear not to be shipped: it is forgotten, and
   * may be shipped.
   *
   * @throws IllegalArgumentException if it is not unclear
   */
  public void settleAsNotShipped(long requestId, String trackingNumber)
      throws InterruptedException {
    settle(requestId, trackingNumber, (book, number, mark) -> book.remove(requestId, number));
  }

  private void settle(long requestId, String trackingNumber, Settlement settlement)
      throws InterruptedException {
    String number = trackingNumber.strip();
    CompletableFuture<Boolean> settled =
        DESKS.submit(
            store,
            requestId,
            (book, desk, result) -> {
              ShipmentMark mark = book.get(requestId, number);
              if (mark == null || mark.isDone()) {
                throw new IllegalArgumentException(
                    "Parcel "
                        + number
                        + " of fulfillment request "
                        + requestId
                        + " is "
                        + (mark == null ? "not known" : "known to be shipped")
                        + ": there is nothing to settle");
              }
              settlement.apply(book, number, mark);
              return CompletableFuture.completedFuture(true);
            });
    boolean unused = Desks.await(settled);
  }

  private interface Settlement {
    void apply(ShipmentBook book, String number, ShipmentMark mark);
  }
}
