package dev.flxpoint.client;

import dev.flxpoint.api.PagedCall;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A call for a page of a list: each reading of the list has a {@link PageReader} of its own. */
final class PagedListCall<T> extends PacedCall<List<T>> implements PagedCall<T> {
  private final TokenSession session;
  private final ApiRequest<List<T>> request;

  PagedListCall(TokenSession session, ApiRequest<List<T>> request) {
    super(session, request);
    this.session = session;
    this.request = request;
  }

  @Override
  public Iterable<List<T>> pages() {
    return this::iterator;
  }

  @Override
  public Iterable<T> rows() {
    return () -> new RowIterator<>(iterator());
  }

  private Iterator<List<T>> iterator() {
    return new PageIterator<>(new PageReader<>(session, request), session.engine().time());
  }

  @Override
  public CompletableFuture<Void> forEachAsync(Consumer<? super T> action) {
    return new PageWalk<>(new PageReader<>(session, request), action, session.engine().threads())
        .run();
  }

  @Override
  public PagedCall<T> withDeadline(Duration deadline) {
    return new PagedListCall<>(session, request.withDeadline(deadline));
  }

  @Override
  public PagedCall<T> withMaxRetries(int maxRetries) {
    return new PagedListCall<>(session, request.withMaxRetries(maxRetries));
  }
}
