package dev.flxpoint.flow.fulfillment;

import dev.flxpoint.api.model.FulfillmentRequest;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what happens, then tells a listener. */
final class PollLog implements PollListener {
  private static final Logger LOG = LoggerFactory.getLogger(FulfillmentRequestPoller.class);

  private final PollListener listener;

  PollLog(PollListener listener) {
    this.listener = listener;
  }

  @Override
  public void polled(PollReport report) {
    LOG.debug("{}", report);
    tell(to -> to.polled(report));
  }

  @Override
  public void pollFailed(RuntimeException failure) {
    LOG.warn("A poll for fulfillment requests failed", failure);
    tell(to -> to.pollFailed(failure));
  }

  @Override
  public void ownerChanged(boolean isOwner) {
    LOG.info(
        isOwner
            ? "Polls for fulfillment requests from now on"
            : "Stands by, since another process polls for fulfillment requests");
    tell(to -> to.ownerChanged(isOwner));
  }

  @Override
  public void handlerFailed(FulfillmentRequest request, Exception failure) {
    LOG.warn("The handler of the fulfillment request {} failed", request.id(), failure);
    tell(to -> to.handlerFailed(request, failure));
  }

  @Override
  public void settlingFailed(FulfillmentRequest request, Throwable failure) {
    LOG.warn("The decision about the fulfillment request {} was not told", request.id(), failure);
    tell(to -> to.settlingFailed(request, failure));
  }

  @Override
  public void overtaken(FulfillmentRequest request) {
    LOG.warn(
        "The fulfillment request {} was cancelled by others after it was handled", request.id());
    tell(to -> to.overtaken(request));
  }

  private void tell(Consumer<PollListener> event) {
    try {
      event.accept(listener);
    } catch (RuntimeException e) {
      LOG.warn("A listener failed", e);
    }
  }
}
