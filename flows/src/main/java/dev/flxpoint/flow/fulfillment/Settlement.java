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
    /** It was cancelled or voided by others meanwhile. */
    OVERTAKEN
  }

  /** Fails if the API was not told, and does not have it so anyway. */
  CompletableFuture<Settled> settle(FulfillmentRequest request, Decision decision) {
    long id = request.id();
    if (decision instanceof Decision.Cancel) {
      return orAlready(id, requests.cancelFulfillmentRequest(id), read -> false);
    }
    if (decision instanceof Decision.Fail fail) {
      return orAlready(
          id,
          requests.markFulfillmentRequestFailed(id, fail.error()),
          read -> is(read, FulfillmentRequestStatus.FAILED));
    }
    return process(request)
        .thenCompose(
            processed ->
                processed == Settled.OVERTAKEN
                    ? CompletableFuture.completedFuture(processed)
                    : take(id, decision));
  }

  private CompletableFuture<Settled> process(FulfillmentRequest request) {
    return is(request, FulfillmentRequestStatus.PROCESSED)
        ? CompletableFuture.completedFuture(Settled.ALREADY)
        : orAlready(
            request.id(),
            requests.markFulfillmentRequestProcessed(request.id()),
            read -> isAcknowledged(read) || is(read, FulfillmentRequestStatus.PROCESSED));
  }

  private CompletableFuture<Settled> take(long id, Decision decision) {
    return decision instanceof Decision.Adjust adjust
        ? orAlready(
            id,
            requests.adjustFulfillmentRequest(id, adjust.lines()),
            read -> isAcknowledged(read) || Adjusted.isSo(read, adjust.lines()))
        : orAlready(id, requests.acknowledgeFulfillmentRequest(id), Settlement::isAcknowledged);
  }

  private CompletableFuture<Settled> orAlready(
      long id, ApiCall<?> call, Predicate<FulfillmentRequest> isSo) {
    return calls
        .start(call::executeForResponseAsync)
        .thenApply(done -> Settled.TOLD)
        .exceptionallyCompose(failure -> look(id, failure, isSo));
  }

  private CompletableFuture<Settled> look(
      long id, Throwable failure, Predicate<FulfillmentRequest> isSo) {
    Throwable cause = Causes.of(failure);
    if (!(cause instanceof FlxpointException)) {
      return CompletableFuture.failedFuture(cause);
    }
    return calls
        .start(() -> requests.getFulfillmentRequest(id).executeAsync())
        .thenApply(
            read -> {
              if (isOver(read)) {
                return Settled.OVERTAKEN;
              }
              if (isSo.test(read)) {
                return Settled.ALREADY;
              }
              throw new CompletionException(cause);
            });
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
