package dev.flxpoint.flow.listing;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what happens, then tells a listener. */
final class ListingLog implements ListingListener {
  private final Logger log;
  private final ListingListener listener;

  ListingLog(Class<?> flow, ListingListener listener) {
    this.log = LoggerFactory.getLogger(flow);
    this.listener = listener;
  }

  @Override
  public void passed(ListingReport report) {
    log.debug("{}", report);
    tell(to -> to.passed(report));
  }

  @Override
  public void passFailed(RuntimeException failure) {
    log.warn("A pass over listings failed", failure);
    tell(to -> to.passFailed(failure));
  }

  @Override
  public void ownerChanged(boolean isOwner) {
    log.info(
        isOwner
            ? "Polls for listings from now on"
            : "Stands by, since another process polls for listings");
    tell(to -> to.ownerChanged(isOwner));
  }

  @Override
  public void handlerFailed(long listingId, Throwable failure) {
    log.warn("The handler of the listing {} failed", listingId, failure);
    tell(to -> to.handlerFailed(listingId, failure));
  }

  @Override
  public void answerFailed(long listingId, Throwable failure) {
    log.warn("What became of the listing {} was not told", listingId, failure);
    tell(to -> to.answerFailed(listingId, failure));
  }

  @Override
  public void answerRefused(long listingId, String reason) {
    log.warn("The API refused what became of the listing {}: {}", listingId, reason);
    tell(to -> to.answerRefused(listingId, reason));
  }

  private void tell(Consumer<ListingListener> event) {
    try {
      event.accept(listener);
    } catch (RuntimeException e) {
      log.warn("A listener failed", e);
    }
  }
}
