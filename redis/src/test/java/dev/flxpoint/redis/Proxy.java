package dev.flxpoint.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A way to a server that takes its time, and that a test can cut, and hold up so that what is sent
 * stays on it.
 */
final class Proxy implements AutoCloseable {
  private final ServerSocket front = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final int target;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final List<Socket> clients = new CopyOnWriteArrayList<>();
  private final Object gate = new Object();
  private final ScheduledExecutorService under = Executors.newSingleThreadScheduledExecutor();
  private final long delayMillis;
  private volatile boolean isTwice;
  private boolean held;
  private boolean cut;

  Proxy(int target) throws IOException {
    this(target, Duration.ZERO);
  }

  /**
   * Creates one.
   *
   * @param delay for each direction
   */
  Proxy(int target, Duration delay) throws IOException {
    this.target = target;
    this.delayMillis = delay.toMillis();
    start(this::accept);
  }

  String uri() {
    return "redis://127.0.0.1:" + front.getLocalPort();
  }

  /** Lets nothing through from now on, or again what was held up. */
  void hold(boolean holds) {
    synchronized (gate) {
      held = holds;
      gate.notifyAll();
    }
  }

  /** Breaks all connections and refuses new ones, or no longer. */
  void cut(boolean cuts) {
    synchronized (gate) {
      cut = cuts;
    }
    if (cuts) {
      sockets.forEach(Proxy::close);
    }
  }

  /** Passes all that the server says on twice, or no longer. */
  void twice(boolean twice) {
    isTwice = twice;
  }

  /** Tells all clients what no server has said. */
  void say(String reply) throws IOException {
    for (Socket client : clients) {
      client.getOutputStream().write(reply.getBytes(StandardCharsets.US_ASCII));
    }
  }

  /** Returns how many connections there were. */
  int connections() {
    return clients.size();
  }

  @Override
  public void close() throws IOException {
    hold(false);
    front.close();
    under.shutdownNow();
    sockets.forEach(Proxy::close);
  }

  private void accept() throws IOException {
    while (true) {
      Socket client = front.accept();
      synchronized (gate) {
        if (cut) {
          close(client);
          continue;
        }
      }
      Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
      clients.add(client);
      sockets.add(client);
      sockets.add(server);
      start(() -> pass(client, server, false));
      start(() -> pass(server, client, true));
    }
  }

  private void pass(Socket from, Socket to, boolean isReply) throws IOException {
    byte[] bytes = new byte[8_192];
    InputStream in = from.getInputStream();
    OutputStream out = to.getOutputStream();
    for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
      awaitOpen();
      byte[] sent = Arrays.copyOf(bytes, read);
      later(() -> out.write(sent));
      if (isReply && isTwice) {
        later(() -> out.write(sent));
      }
    }
    later(
        () -> {
          close(from);
          close(to);
        });
  }

  /** In the order in which it came; what is under way does not hold up what follows. */
  private void later(Work work) throws IOException {
    if (delayMillis == 0) {
      work.run();
    } else {
      Future<?> unused = under.schedule(() -> quietly(work), delayMillis, TimeUnit.MILLISECONDS);
    }
  }

  private void awaitOpen() throws IOException {
    synchronized (gate) {
      while (held) {
        try {
          gate.wait();
        } catch (InterruptedException e) {
          throw new IOException(e);
        }
      }
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void start(Work work) {
    Thread thread = new Thread(() -> quietly(work));
    thread.setDaemon(true);
    thread.start();
  }

  private static void quietly(Work work) {
    try {
      work.run();
    } catch (IOException e) {
      // A connection broke, which is what this is for.
    }
  }
}
