package dev.flxpoint.cli.internal.quickstart;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.cli.internal.inventory.Inventory;
import dev.flxpoint.cli.internal.inventory.InventoryRows;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.SourceClient;
import dev.flxpoint.client.SourceToken;
import dev.flxpoint.flow.Progress;
import dev.flxpoint.flow.fulfillment.Decision;
import dev.flxpoint.flow.fulfillment.FulfillmentRequestPoller;
import dev.flxpoint.flow.inventory.InventoryPush;
import dev.flxpoint.flow.inventory.PushReport;
import dev.flxpoint.flow.shipment.ShipmentPush;
import dev.flxpoint.flow.shipment.ShipmentResult;
import dev.flxpoint.sandbox.Latency;
import dev.flxpoint.sandbox.Sandbox;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Runs the flow of a supplier with the real client against a sandbox in this process. */
final class Quickstart {
  private static final int FULFILLMENT_REQUESTS = 6;

  /** One way; both ways together come to 80 ms on average, as over a continent. */
  private static final Latency LATENCY =
      Latency.uniform(Duration.ofMillis(30), Duration.ofMillis(50));

  private final long seed;
  private final int fulfillmentRequests;
  private final PrintWriter out;
  private final Progress progress;

  Quickstart(long seed, PrintWriter out, Progress progress) {
    this(seed, FULFILLMENT_REQUESTS, out, progress);
  }

  /** Creates one that ships a number of its own, for tests that have less time. */
  Quickstart(long seed, int fulfillmentRequests, PrintWriter out, Progress progress) {
    this.seed = seed;
    this.fulfillmentRequests = fulfillmentRequests;
    this.out = out;
    this.progress = progress;
  }

  QuickstartSummary run(Inventory inventory) throws InterruptedException {
    RetryCount retries = new RetryCount();
    try (Sandbox sandbox =
            Sandbox.builder()
                .latency(LATENCY)
                .seed(seed)
                .fulfillmentRequests(fulfillmentRequests)
                .start();
        Flxpoint flxpoint =
            Flxpoint.builder().baseUrl(sandbox.url().toString()).addListener(retries).build()) {
      introduce(sandbox, inventory);
      SourceClient source = flxpoint.source(SourceToken.of(sandbox.token(TokenType.SOURCE)));
      long start = System.nanoTime();
      InventoryPush push = InventoryPush.to(source).progress(progress);
      PushReport parents = push.push(InventoryRows.parents(inventory));
      PushReport stock = push.pushStock(InventoryRows.stock(inventory));
      int shipped = ship(source, takeOver(source));
      Duration time = Duration.ofNanos(System.nanoTime() - start);
      return QuickstartSummary.of(
          sandbox.requests().size(),
          sandbox.count(429),
          retries.count(),
          time,
          parents,
          stock,
          shipped);
    }
  }

  /** Returns what was ordered and is acknowledged now. */
  private static List<FulfillmentRequest> takeOver(SourceClient source)
      throws InterruptedException {
    List<FulfillmentRequest> taken = new ArrayList<>();
    FulfillmentRequestPoller.of(source)
        .handle(
            request -> {
              taken.add(request);
              return Decision.acknowledge();
            })
        .poll();
    return taken;
  }

  private int ship(SourceClient source, List<FulfillmentRequest> taken) {
    ShipmentPush shipments = ShipmentPush.to(source);
    progress.start("Fulfillment requests", taken.size());
    List<CompletableFuture<ShipmentResult>> shipped =
        taken.stream()
            .map(request -> shipments.shipAsync(request, TrialParcel.of(request)))
            .toList();
    for (CompletableFuture<ShipmentResult> parcel : shipped) {
      parcel.join();
      progress.advance(1);
    }
    progress.end();
    return shipped.size();
  }

  private void introduce(Sandbox sandbox, Inventory inventory) {
    out.printf("A sandbox of the Flxpoint API listens at %s and allows%n", sandbox.url());
    out.println("2 requests a second. An answer takes about 80 ms, as over the internet.");
    out.printf(
        "%s holds %s variants of %s parents.%n%n",
        inventory.file(), inventory.variants().size(), inventory.parents().size());
    out.flush();
  }
}
