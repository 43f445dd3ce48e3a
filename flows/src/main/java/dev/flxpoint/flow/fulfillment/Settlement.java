package dev.flxpoint.flow.fulfillment;

import dev.flxpoint.api.ApiCall;
import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.api.model.FulfillmentRequestStatus;
import dev.flxpoint.api.model.FulfillmentRequestStatusRef;
import dev.flxpoint.api.source.FulfillmentRequestApi;
import dev.flxpoint.client.FlxpointException;
import dev.flxpoint.flow.internal.call.Calls;
import dev.flxpoint.flow.internal.call.Causes;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells the API what was decided about a request. None of these calls may be repeated blindly: what
 * fails is looked at first, and is well if the request is already as it should be. Thread-safe.
 */
final class Settlement {
  private final FulfillmentRequestApi requests;
  private final Calls calls;

  Settlement(FulfillmentRequestApi requests, Calls calls) {
    this.requests = requests;
    this.calls = calls;
  }

  /** How it came that there is nothing left to tell. */
  enum Settled {
    TOLD,
    /** It was so already, perhaps by a call whose answer was lost. */
    ALREADY,
    /** It was cancelled or voided by others meanwhile, though that was not decided. */
    OVERTAKEN
  }

  /** Fails if the API was not told, and does not have it so anyway. */
  CompletableFuture<Settled> settle(FulfillmentRequest request, Decision decision) {
    if (!(decision instanceof Decision.Acknowledge || decision instanceof Decision.Adjust)) {
      return tell(request.id(), decision);
    }
    return process(request)
        .thenCompose(
            processed ->
                processed == Settled.OVERTAKEN
                    ? CompletableFuture.completedFuture(processed)
                    : tell(request.id(), decision));
  }

  /**
   * Like {@link #settle}, for what may have been told before: nothing is told that is so already.
   *
   * @param current the request as it is now
   */
  CompletableFuture<Settled> settleAgain(FulfillmentRequest current, Decision decision) {
    Settled found = find(current, decision, read -> isSo(read, decision));
    return found == null ? settle(current, decision) : CompletableFuture.completedFuture(found);
  }

  /** Like {@link #settleAgain}, of a request that has to be read first. */
  CompletableFuture<Settled> settleAgain(long id, Decision decision) {
    return read(id).thenCompose(current -> settleAgain(current, decision));
  }

  private CompletableFuture<Settled> process(FulfillmentRequest request) {
    return is(request, FulfillmentRequestStatus.PROCESSED)
        ? CompletableFuture.completedFuture(Settled.ALREADY)
        : orAlready(
            request.id(),
            requests.markFulfillmentRequestProcessed(request.id()),
            Decision.acknowledge(),
            read -> isAcknowledged(read) || is(read, FulfillmentRequestStatus.PROCESSED));
  }

  private CompletableFuture<Settled> tell(long id, Decision decision) {
    return orAlready(id, call(id, decision), decision, read -> isSo(read, decision));
  }

  private ApiCall<?> call(long id, Decision decision) {
    if (decision instanceof Decision.Adjust adjust) {
      return requests.adjustFulfillmentRequest(id, adjust.lines());
    }
    if (decision instanceof Decision.Fail fail) {
      return requests.markFulfillmentRequestFailed(id, fail.error());
    }
    return decision instanceof Decision.Cancel
        ? requests.cancelFulfillmentRequest(id)
        : requests.acknowledgeFulfillmentRequest(id);
  }

  private CompletableFuture<Settled> orAlready(
      long id, ApiCall<?> call, Decision decision, Predicate<FulfillmentRequest> isSo) {
    return calls
        .start(call::executeForResponseAsync)
        .thenApply(done -> Settled.TOLD)
        .exceptionallyCompose(failure -> look(id, failure, decision, isSo));
  }

  private CompletableFuture<Settled> look(
      long id, Throwable failure, Decision decision, Predicate<FulfillmentRequest> isSo) {
    Throwable cause = Causes.of(failure);
    if (!(cause instanceof FlxpointException)) {
      return CompletableFuture.failedFuture(cause);
    }
    return read(id)
        .handle(
            (read, unreadable) -> {
              if (unreadable != null) {
                cause.addSuppressed(Causes.of(unreadable));
                throw new CompletionException(cause);
              }
              Settled found = find(read, decision, isSo);
              if (found == null) {
                throw new CompletionException(cause);
              }
              return found;
            });
  }

  private CompletableFuture<FulfillmentRequest> read(long id) {
    return calls.start(() -> requests.getFulfillmentRequest(id).executeAsync());
  }

  /** Returns why there is nothing left to tell; null if there is. */
  private static @Nullable Settled find(
      FulfillmentRequest read, Decision decision, Predicate<FulfillmentRequest> isSo) {
    if (isOver(read)) {
      return decision instanceof Decision.Cancel ? Settled.ALREADY : Settled.OVERTAKEN;
    }
    return isSo.test(read) ? Settled.ALREADY : null;
  }

  private static boolean isSo(FulfillmentRequest read, Decision decision) {
    if (decision instanceof Decision.Fail) {
      return is(read, FulfillmentRequestStatus.FAILED);
    }
    return isAcknowledged(read)
        || (decision instanceof Decision.Adjust adjust && Adjusted.isSo(read, adjust.lines()));
  }

  private static boolean isAcknowledged(FulfillmentRequest request) {
    return request.acknowledgedAt() != null || is(request, FulfillmentRequestStatus.ACKNOWLEDGED);
  }

  /** Nothing is wanted of the source any more, so there is nothing left to tell the API. */
  private static boolean isOver(FulfillmentRequest request) {
    return request.canceledAt() != null
        || request.voidedAt() != null
        || is(request, FulfillmentRequestStatus.CANCELED)
        || is(request, FulfillmentRequestStatus.VOIDED);
  }

  private static boolean is(FulfillmentRequest request, FulfillmentRequestStatus wanted) {
    FulfillmentRequestStatusRef status = request.fulfillmentRequestStatus();
    return status != null && wanted.equals(status.name());
  }
}
