package dev.flxpoint.redis;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** What processes send to: it knows when each request arrived, and can act before it answers. */
final class Window implements AutoCloseable {
  /** A process has a permit, and would like to send; has not sent; has sent. */
  static final int GRANTED = 'g';

  static final int UNSENT = 'u';
  static final int SENT = 's';

  private record Trap(int event, Consumer<String> action, CompletableFuture<String> sprung) {}

  private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final AtomicReference<Trap> trap = new AtomicReference<>();
  private final List<Long> arrivals = new ArrayList<>();
  private final List<String> lapsed = new ArrayList<>();

  Window() throws IOException {
    start(
        () -> {
          while (true) {
            Socket socket = server.accept();
            start(() -> serve(socket));
          }
        });
  }

  int port() {
    return server.getLocalPort();
  }

  /** Acts on the process of the next such event before that is answered, and returns its name. */
  String next(int event, Consumer<String> action) throws Exception {
    Trap set = new Trap(event, action, new CompletableFuture<>());
    trap.set(set);
    try {
      return set.sprung.get(40, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError("No " + (char) event + ", and " + arrived() + " arrived", e);
    }
  }

  synchronized long early() {
    return Rig.early(arrivals, Duration.ofSeconds(1));
  }

  synchronized int arrived() {
    return arrivals.size();
  }

  /** Waits until that process has found a permit to be no longer good. */
  synchronized void awaitLapse(String name) throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!lapsed.contains(name)) {
      long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
      if (left <= 0) {
        throw new AssertionError(name + " still takes its permit for good");
      }
      wait(left);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private void serve(Socket socket) throws IOException {
    try (socket) {
      DataInputStream in = new DataInputStream(socket.getInputStream());
      OutputStream out = socket.getOutputStream();
      String name = in.readUTF();
      while (true) {
        int event = in.readByte();
        note(event, name);
        Trap set = trap.get();
        if (set != null && set.event == event && trap.compareAndSet(set, null)) {
          set.action.accept(name);
          set.sprung.complete(name);
        }
        out.write(0);
      }
    }
  }

  private synchronized void note(int event, String name) {
    if (event == SENT) {
      arrivals.add(System.nanoTime());
    } else if (event == UNSENT) {
      lapsed.add(name);
      notifyAll();
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void start(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (EOFException | SocketException e) {
                // The process is dead, or the test over.
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            });
    thread.setDaemon(true);
    thread.start();
  }
}
