package dev.flxpoint.cli.internal.order;

import dev.flxpoint.cli.internal.job.FeedRun;
import dev.flxpoint.flow.order.FeedListener;
import dev.flxpoint.flow.order.FeedReport;
import dev.flxpoint.flow.order.OrderChange;

/** Tells the run what became of a poll. */
final class OrdersListener implements FeedListener {
  private final FeedRun run;

  OrdersListener(FeedRun run) {
    this.run = run;
  }

  @Override
  public void polled(FeedReport report) {
    run.passed();
  }

  @Override
  public void pollFailed(RuntimeException failure) {
    run.failed(failure);
  }

  @Override
  public void handlerFailed(OrderChange change, Exception failure) {
    run.incomplete("order " + change.order().id() + " was not taken, and comes again", failure);
  }

  @Override
  public void vanished(long orderId) {
    run.note("order " + orderId + " is there no more, and will not come again");
  }
}
