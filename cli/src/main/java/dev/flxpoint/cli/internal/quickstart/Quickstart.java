package dev.flxpoint.cli.internal.quickstart;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.internal.inventory.Inventory;
import dev.flxpoint.cli.internal.inventory.InventoryRows;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.SourceClient;
import dev.flxpoint.client.SourceToken;
import dev.flxpoint.flow.FlowReport;
import dev.flxpoint.flow.Progress;
import dev.flxpoint.flow.fulfillment.Shipping;
import dev.flxpoint.flow.inventory.InventoryPush;
import dev.flxpoint.flow.inventory.PushReport;
import dev.flxpoint.sandbox.Latency;
import dev.flxpoint.sandbox.Sandbox;
import java.io.PrintWriter;
import java.time.Duration;

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
    try (Sandbox sandbox =
            Sandbox.builder()
                .latency(LATENCY)
                .seed(seed)
                .fulfillmentRequests(fulfillmentRequests)
                .start();
        Flxpoint flxpoint = Flxpoint.builder().baseUrl(sandbox.url().toString()).build()) {
      introduce(sandbox, inventory);
      SourceClient source = flxpoint.source(SourceToken.of(sandbox.token(TokenType.SOURCE)));
      long start = System.nanoTime();
      InventoryPush push = InventoryPush.to(source).progress(progress);
      PushReport parents = push.push(InventoryRows.parents(inventory));
      PushReport stock = push.pushStock(InventoryRows.stock(inventory));
      FlowReport shipped = Shipping.of(source, TrialParcel::of).withProgress(progress).shipAll();
      Duration time = Duration.ofNanos(System.nanoTime() - start);
      return QuickstartSummary.of(
          sandbox.requests().size(), sandbox.count(429), time, parents, stock, shipped);
    }
  }

  private void introduce(Sandbox sandbox, Inventory inventory) {
    out.printf("A sandbox of the Flxpoint API listens at %s and allows%n", sandbox.url());
    out.println("2 requests a second. An answer takes about 80 ms, as over the internet.");
    out.printf(
        "%s holds %d variants of %d parents.%n%n",
        inventory.file(), inventory.variants().size(), inventory.parents().size());
    out.flush();
  }
}
