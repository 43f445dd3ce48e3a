package dev.flxpoint.cli.internal.page;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import com.sun.net.httpserver.HttpExchange;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The streams that are open, each with a thread. There are at most 32: one more ends the oldest,
 * whose listener has most likely gone without a word.
 */
final class Streams implements AutoCloseable {
  private static final int MAX_OPEN = 32;

  @GuardedBy("this")
  private final Deque<EventStream> open = new ArrayDeque<>();

  @GuardedBy("this")
  private boolean closed;

  /** Sends the events on a thread of their own, which closes the exchange at their end. */
  void start(HttpExchange exchange, EventStream events) {
    Thread thread = new Thread(() -> write(exchange, events), "flxpoint-page-stream");
    thread.setDaemon(true);
    EventStream oldest = add(events);
    if (oldest != null) {
      oldest.abort();
    }
    thread.start();
  }

  private void write(HttpExchange exchange, EventStream events) {
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
      events.run(
          () -> {
            exchange.sendResponseHeaders(200, 0);
            return exchange.getResponseBody();
          });
    } finally {
      remove(events);
    }
  }

  private synchronized @Nullable EventStream add(EventStream events) {
    open.addLast(events);
    if (closed) {
      return events;
    }
    return open.size() > MAX_OPEN ? open.removeFirst() : null;
  }

  private synchronized void remove(EventStream events) {
    open.remove(events);
  }

  synchronized int count() {
    return open.size();
  }

  @Override
  public void close() {
    close(all());
  }

  private synchronized List<EventStream> all() {
    closed = true;
    return List.copyOf(open);
  }

  private static void close(List<EventStream> streams) {
    streams.forEach(EventStream::abort);
  }
}
