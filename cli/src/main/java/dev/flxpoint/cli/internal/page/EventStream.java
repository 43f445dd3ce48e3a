package dev.flxpoint.cli.internal.page;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Events on their way to one listener in the browser. It holds at most 1,024 that were not read
 * yet: a listener that lags further behind loses the stream, and may open another one. It is safe
 * for several threads.
 */
public final class EventStream implements AutoCloseable {
  private static final int MAX_WAITING = 1_024;

  /** How long it takes at most to notice that the listener has gone. */
  private static final long HEARTBEAT_SECONDS = 5;

  private static final byte[] HEARTBEAT = ":\n\n".getBytes(StandardCharsets.UTF_8);
  private static final byte[] END = {};

  private final BlockingQueue<byte[]> waiting = new ArrayBlockingQueue<>(MAX_WAITING);
  private final CompletableFuture<Void> end = new CompletableFuture<>();
  private volatile @Nullable Thread writer;
  private volatile boolean ended;

  EventStream() {}

  /** What the events are written to. */
  @FunctionalInterface
  interface Connection {
    OutputStream open() throws IOException;
  }

  /**
   * Sends an event, without waiting for the listener.
   *
   * @param name of the event, on one line
   * @param json its data, JSON on one line
   * @return false if the stream has ended, so that nothing more needs to be sent
   */
  @CanIgnoreReturnValue
  public boolean send(String name, String json) {
    String event = "event: " + name + "\ndata: " + json + "\n\n";
    if (ended) {
      return false;
    }
    if (!waiting.offer(event.getBytes(StandardCharsets.UTF_8))) {
      abort();
      return false;
    }
    return true;
  }

  /** Returns whether the stream has ended. */
  public boolean isEnded() {
    return ended;
  }

  /**
   * Runs this once the stream has ended, for whatever reason: at once if it has already. It must
   * not wait.
   */
  public void whenEnded(Runnable action) {
    CompletableFuture<Void> unused = end.thenRun(action);
  }

  /** Ends the stream after what was sent. */
  @Override
  public void close() {
    if (!waiting.offer(END)) {
      abort();
    }
  }

  /** Ends the stream at once, even if the listener does not read. */
  void abort() {
    ended = true;
    Thread thread = writer;
    if (thread != null) {
      // It closes a channel that is being written to.
      thread.interrupt();
    }
  }

  /** Writes on this thread, until the stream ends. */
  void run(Connection connection) {
    writer = Thread.currentThread();
    try {
      OutputStream out = connection.open();
      out.write(HEARTBEAT);
      out.flush();
      byte[] next = next();
      while (!ended && next != END) {
        out.write(next);
        out.flush();
        next = next();
      }
    } catch (IOException | InterruptedException e) {
      // The listener has gone, or is to go.
    } finally {
      ended = true;
      waiting.clear();
      end.complete(null);
    }
  }

  private byte[] next() throws InterruptedException {
    byte[] next = waiting.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    return next == null ? HEARTBEAT : next;
  }
}
