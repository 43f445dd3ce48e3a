package dev.flxpoint.flow.order;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what happens, then tells a listener. */
final class FeedLog implements FeedListener {
  private static final Logger LOG = LoggerFactory.getLogger(OrderFeed.class);

  private final FeedListener listener;

  FeedLog(FeedListener listener) {
    this.listener = listener;
  }

  @Override
  public void polled(FeedReport report) {
    LOG.debug("{}", report);
    tell(to -> to.polled(report));
  }

  @Override
  public void pollFailed(RuntimeException failure) {
    LOG.warn("A poll for changes of orders failed", failure);
    tell(to -> to.pollFailed(failure));
  }

  @Override
  public void ownerChanged(boolean isOwner) {
    LOG.info(
        isOwner
            ? "Polls for changes of orders from now on"
            : "Stands by, since another process polls for changes of orders");
    tell(to -> to.ownerChanged(isOwner));
  }

  @Override
  public void handlerFailed(OrderChange change, Exception failure) {
    LOG.warn("The handler of the order {} failed", change.order().id(), failure);
    tell(to -> to.handlerFailed(change, failure));
  }

  @Override
  public void vanished(long orderId) {
    LOG.warn("The order {} that the handler had failed at is there no more", orderId);
    tell(to -> to.vanished(orderId));
  }

  private void tell(Consumer<FeedListener> event) {
    try {
      event.accept(listener);
    } catch (RuntimeException e) {
      LOG.warn("A listener failed", e);
    }
  }
}
