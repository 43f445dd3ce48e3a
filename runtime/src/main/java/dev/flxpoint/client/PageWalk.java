package dev.flxpoint.client;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Hands the rows of a list to an action, without a thread while it waits for a page. */
final class PageWalk<T> {
  private final PageReader<T> reader;
  private final Consumer<? super T> action;
  private final Executor threads;
  private final CallFuture<@Nullable Void> result = new CallFuture<>(reason -> stop());
  private volatile boolean isStopped;

  PageWalk(PageReader<T> reader, Consumer<? super T> action, Executor threads) {
    this.reader = reader;
    this.action = Objects.requireNonNull(action, "action == null");
    this.threads = threads;
  }

  CompletableFuture<Void> run() {
    handOut(reader.readAsync());
    return result;
  }

  /** On a thread with nothing below it, or a list whose pages are all here would fill the stack. */
  private void handOut(CompletableFuture<List<T>> page) {
    CompletableFuture<List<T>> unused = page.whenCompleteAsync(this::handOut, threads);
  }

  private void handOut(@Nullable List<T> page, @Nullable Throwable failure) {
    if (isStopped) {
      reader.cancel();
      return;
    }
    try {
      if (page == null) {
        fail(failure instanceof CompletionException ? failure.getCause() : failure);
      } else if (page.isEmpty()) {
        end();
      } else {
        CompletableFuture<List<T>> next = reader.readAsync();
        CallContext.Scope scope = reader.context().open();
        try {
          for (Iterator<T> rows = page.iterator(); rows.hasNext() && !isStopped; ) {
            action.accept(rows.next());
          }
        } finally {
          scope.close();
        }
        if (isStopped) {
          reader.cancel();
        } else {
          handOut(next);
        }
      }
    } catch (Throwable e) {
      reader.cancel();
      fail(e);
    }
  }

  @SuppressWarnings("NullAway") // There is no other Void.
  private void end() {
    result.end(null);
  }

  private void fail(@Nullable Throwable failure) {
    result.fail(Objects.requireNonNull(failure));
  }

  private void stop() {
    isStopped = true;
    reader.cancel();
  }
}
