package dev.flxpoint.cli.internal.fulfillment;

import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.cli.internal.job.FeedRun;
import dev.flxpoint.flow.fulfillment.PollListener;
import dev.flxpoint.flow.fulfillment.PollReport;

/** Tells the run what became of a poll. */
final class WatchListener implements PollListener {
  private final FeedRun run;

  WatchListener(FeedRun run) {
    this.run = run;
  }

  @Override
  public void polled(PollReport report) {
    run.passed();
  }

  @Override
  public void pollFailed(RuntimeException failure) {
    run.failed(failure);
  }

  @Override
  public void handlerFailed(FulfillmentRequest request, Exception failure) {
    run.incomplete("request " + request.id() + " was not taken, and comes again", failure);
  }

  @Override
  public void settlingFailed(FulfillmentRequest request, Throwable failure) {
    run.incomplete("the API is told again later that " + request.id() + " was taken", failure);
  }

  @Override
  public void overtaken(FulfillmentRequest request) {
    run.note("request " + request.id() + " was taken, but others have cancelled it meanwhile");
  }
}
