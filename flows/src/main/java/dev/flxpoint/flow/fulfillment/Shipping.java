package dev.flxpoint.flow.fulfillment;

import dev.flxpoint.api.model.CreateShipment;
import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.api.source.SourceApis;
import dev.flxpoint.flow.FlowReport;
import dev.flxpoint.flow.Progress;
import dev.flxpoint.flow.internal.call.InFlight;
import java.util.Objects;
import java.util.function.Function;

/**
 * Ships what a source is asked to ship.
 *
 * <p>Each fulfillment request in the state Processing is marked as processed, acknowledged, and
 * shipped in one parcel, in this order; several of them are on their way at once. The client paces
 * the calls, but repeats none of these three after an unclear failure, since each may act twice.
 *
 * <p>Immutable and thread-safe; but two that ship for the same source at the same time would ship
 * the same requests.
 */
public final class Shipping {
  private final SourceApis source;
  private final Function<FulfillmentRequest, CreateShipment> packing;
  private final Progress progress;

  private Shipping(
      SourceApis source, Function<FulfillmentRequest, CreateShipment> packing, Progress progress) {
    this.source = source;
    this.packing = packing;
    this.progress = progress;
  }

  /**
   * Returns the shipping of that source, usually a {@link dev.flxpoint.client.SourceClient}.
   *
   * @param packing tells the parcel of a request, such as one that {@link ShipmentRequests} makes;
   *     called by the thread that ships, before anything is sent for the request, and what it
   *     throws ends the shipping
   */
  public static Shipping of(
      SourceApis source, Function<FulfillmentRequest, CreateShipment> packing) {
    return new Shipping(
        Objects.requireNonNull(source, "source == null"),
        Objects.requireNonNull(packing, "packing == null"),
        Progress.silent());
  }

  /** Returns a copy that tells the given progress of each parcel; by default nobody is told. */
  public Shipping withProgress(Progress progress) {
    return new Shipping(source, packing, Objects.requireNonNull(progress, "progress == null"));
  }

  /**
   * Ships until a poll brings nothing more.
   *
   * <p>Blocks meanwhile. If a call fails, its exception is thrown and the calls that are still on
   * their way are cancelled. Whatever had reached the API may have taken effect, so look at the
   * requests before you ship on.
   *
   * @return counts fulfillment requests; one that stays listed though it was shipped is refused
   * @throws dev.flxpoint.client.FlxpointException if a call fails
   * @throws InterruptedException if the thread is interrupted while it waits for parcels
   */
  public FlowReport shipAll() throws InterruptedException {
    return new ShippingRun(source, packing, new InFlight(InFlight.OF_A_TOKEN), progress).shipAll();
  }
}
