package dev.flxpoint.client;

import dev.flxpoint.client.internal.time.Time;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Hands out the pages of a list on the thread that asks, with one page on its way meanwhile. */
final class PageIterator<T> implements Iterator<List<T>> {
  private final PageReader<T> reader;
  private final Time time;
  private @Nullable CompletableFuture<List<T>> onItsWay;
  private @Nullable List<T> page;
  private boolean isOver;

  PageIterator(PageReader<T> reader, Time time) {
    this.reader = reader;
    this.time = time;
  }

  @Override
  public boolean hasNext() {
    if (page == null && !isOver) {
      CompletableFuture<List<T>> expected = onItsWay;
      onItsWay = null;
      List<T> read = expected == null ? reader.read() : await(expected);
      if (read.isEmpty()) {
        isOver = true;
      } else {
        page = read;
        onItsWay = reader.readAsync();
      }
    }
    return page != null;
  }

  @Override
  public List<T> next() {
    List<T> next = hasNext() ? page : null;
    if (next == null) {
      throw new NoSuchElementException("The list has no more pages");
    }
    page = null;
    return next;
  }

  private List<T> await(CompletableFuture<List<T>> expected) {
    try {
      time.awaitDone(expected);
      return expected.join();
    } catch (InterruptedException e) {
      onItsWay = expected;
      Thread.currentThread().interrupt();
      throw reader.interrupted();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }
}
