package dev.flxpoint.cli.internal.listing;

import dev.flxpoint.cli.internal.job.FeedRun;
import dev.flxpoint.flow.listing.ListingListener;
import dev.flxpoint.flow.listing.ListingReport;

/** Tells the run what became of a pass. */
final class SyncListener implements ListingListener {
  private final FeedRun run;

  SyncListener(FeedRun run) {
    this.run = run;
  }

  @Override
  public void passed(ListingReport report) {
    run.passed();
  }

  @Override
  public void passFailed(RuntimeException failure) {
    run.failed(failure);
  }

  @Override
  public void handlerFailed(long listingId, Throwable failure) {
    run.incomplete("listing " + listingId + " was not taken, and the API is told so", failure);
  }

  @Override
  public void answerFailed(long listingId, Throwable failure) {
    run.incomplete("the API is told again later about listing " + listingId, failure);
  }

  @Override
  public void answerRefused(long listingId, String reason) {
    run.note("the API refuses the answer about listing " + listingId + ": " + reason);
  }
}
