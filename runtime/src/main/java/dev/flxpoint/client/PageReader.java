package dev.flxpoint.client;

import dev.flxpoint.api.ApiResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Reads the pages of a list in order; one that fails is read again when asked once more.
 *
 * <p>One page at a time: the next may be asked for, by any thread, when the last one is here.
 */
final class PageReader<T> {
  private final TokenSession session;
  private final ApiRequest<List<T>> request;
  private final PageTurner turner;
  private volatile @Nullable CompletableFuture<?> call;

  PageReader(TokenSession session, ApiRequest<List<T>> request) {
    this.session = session;
    this.request = request;
    this.turner = new PageTurner(request.operation(), request.http().url());
  }

  /** Reads the next page on the calling thread; an empty one is the end. */
  List<T> read() {
    while (true) {
      ApiResponse<List<T>> response = next().executeForResponse();
      if (isWanted(response)) {
        return response.body();
      }
    }
  }

  /** Reads the next page without a thread while it waits. */
  CompletableFuture<List<T>> readAsync() {
    CompletableFuture<ApiResponse<List<T>>> next = next().executeForResponseAsync();
    call = next;
    return next.thenCompose(
        response ->
            isWanted(response) ? CompletableFuture.completedFuture(response.body()) : readAsync());
  }

  /** Cancels the call that is under way. */
  void cancel() {
    CompletableFuture<?> current = call;
    if (current != null) {
      current.cancel(false);
    }
  }

  private PacedCall<List<T>> next() {
    return new PacedCall<>(session, request.with(turner.url()));
  }

  private boolean isWanted(ApiResponse<List<T>> response) {
    try {
      return turner.accept(response.body()) != PageTurner.Verdict.DROP;
    } catch (PageTurner.EndlessListException e) {
      CallFacts facts = facts(Outcome.PROCESSED, response.status(), response.attempts());
      throw failures(facts).endless(facts, e);
    }
  }

  /** Returns the failure of a thread that was interrupted as it waited for a page on its way. */
  ConnectionException interrupted() {
    CallFacts facts = facts(Outcome.UNCLEAR, 0, 1);
    return failures(facts).interrupted(facts, null);
  }

  private CallFacts facts(Outcome outcome, int status, int attempts) {
    return new CallFacts(
        request.operation(), session.token(), outcome, status, null, null, attempts, Duration.ZERO);
  }

  private Failures failures(CallFacts facts) {
    return new Failures(facts.operation(), facts.token(), session.engine().retrofit().baseUrl());
  }
}
