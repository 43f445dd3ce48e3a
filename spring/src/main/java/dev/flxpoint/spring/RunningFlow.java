package dev.flxpoint.spring;

import dev.flxpoint.flow.fulfillment.FulfillmentRequestPoller;
import dev.flxpoint.flow.fulfillment.RunningPoller;
import dev.flxpoint.flow.listing.ListingPublish;
import dev.flxpoint.flow.listing.ListingSync;
import dev.flxpoint.flow.listing.RunningListings;
import dev.flxpoint.flow.order.OrderFeed;
import dev.flxpoint.flow.order.RunningFeed;
import java.util.concurrent.CompletableFuture;

/** A flow at work, of whichever kind: how it goes on, polls early, and is closed. */
record RunningFlow(CompletableFuture<Void> ended, Runnable wakeUp, Runnable close) {
  static RunningFlow start(FulfillmentRequestPoller settings) {
    RunningPoller running = settings.start();
    return new RunningFlow(running.ended(), running::wakeUp, running::close);
  }

  static RunningFlow start(OrderFeed settings) {
    RunningFeed running = settings.start();
    return new RunningFlow(running.ended(), running::wakeUp, running::close);
  }

  static RunningFlow start(ListingPublish settings) {
    return of(settings.start());
  }

  static RunningFlow start(ListingSync settings) {
    return of(settings.start());
  }

  private static RunningFlow of(RunningListings running) {
    return new RunningFlow(running.ended(), running::wakeUp, running::close);
  }

  /** Closes it, without a wait; completes once it has ended. */
  CompletableFuture<Void> closeAsync() {
    CompletableFuture<Void> closed = new CompletableFuture<>();
    Thread closing =
        new Thread(
            () -> {
              try {
                close.run();
              } finally {
                closed.complete(null);
              }
            },
            "flxpoint-poller-stop");
    closing.setDaemon(true);
    closing.start();
    return closed;
  }
}
