package dev.flxpoint.client;

import dev.flxpoint.client.internal.time.Time;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import okhttp3.Connection;
import okhttp3.Protocol;

/**
 * Looks whether a connection that was idle is still there, before a request is lost on it.
 *
 * <p>OkHttp does so only after ten seconds, and servers close connections sooner, some right after
 * their answer. Looking takes a millisecond, which is why a connection that was in use just now is
 * not looked at. HTTP/2 has a reader that notices at once. Thread-safe.
 */
final class ReusedConnections {
  private static final long IDLE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  private final Time time;
  private final Map<Connection, Long> answeredAt = Collections.synchronizedMap(new WeakHashMap<>());

  ReusedConnections(Time time) {
    this.time = time;
  }

  /** Returns whether a request on this connection would be lost, or get another one's answer. */
  boolean isDead(Connection connection) throws IOException {
    Long answered = answeredAt.get(connection);
    if (answered == null || time.nanoTime() - answered < IDLE_NANOS) {
      return false;
    }
    Socket socket = connection.socket();
    int timeout = socket.getSoTimeout();
    try {
      socket.setSoTimeout(1);
      // Neither an end nor an answer that nobody asked for leaves the connection of any use.
      int unused = socket.getInputStream().read();
      return true;
    } catch (SocketTimeoutException e) {
      socket.setSoTimeout(timeout);
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  void answered(Connection connection) {
    if (!isShared(connection)) {
      answeredAt.put(connection, time.nanoTime());
    }
  }

  /** Returns whether requests of others may be on the same connection, as HTTP/2 has it. */
  static boolean isShared(Connection connection) {
    return connection.protocol() == Protocol.HTTP_2
        || connection.protocol() == Protocol.H2_PRIOR_KNOWLEDGE;
  }

  /** The connection broke while it was idle; nothing was sent on it. */
  static final class StaleException extends IOException {
    StaleException() {
      super("the server has closed the idle connection");
    }
  }
}
