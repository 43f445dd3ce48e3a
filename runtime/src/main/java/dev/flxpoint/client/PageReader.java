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
  private final CallContext context;
  private volatile @Nullable CompletableFuture<?> call;

  PageReader(TokenSession session, ApiRequest<List<T>> request) {
    this.session = session;
    this.request = request;
    this.turner = new PageTurner(request.operation(), request.http().url());
    this.context = session.context();
  }

  /** Returns what whoever reads the list was at work on as it began to. */
  CallContext context() {
    return context;
  }

  /** Reads the next page on the calling thread; an empty one is the end. */
  List<T> read() {
    while (true) {
      ApiResponse<List<T>> response = context.within(next()::executeForResponse);
      if (isWanted(response)) {
        return response.body();
      }
    }
  }

  /** Reads the next page without a thread while it waits. */
  CompletableFuture<List<T>> readAsync() {
    CompletableFuture<ApiResponse<List<T>>> next = context.within(next()::executeForResponseAsync);
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
      Token token = session.choice(request).token();
      CallFacts facts = facts(token, Outcome.PROCESSED, response.status(), response.attempts());
      throw failures(token).endless(facts, e);
    }
  }

  /** Returns the failure of a thread that was interrupted as it waited for a page on its way. */
  ConnectionException interrupted() {
    Token token = session.choice(request).token();
    return failures(token).interrupted(facts(token, Outcome.UNCLEAR, 0, 1), null);
  }

  private CallFacts facts(Token token, Outcome outcome, int status, int attempts) {
    return new CallFacts(
        request.operation(), token, outcome, status, null, null, attempts, Duration.ZERO);
  }

  private Failures failures(Token token) {
    return new Failures(request.operation(), token, session.engine().retrofit().baseUrl());
  }
}
