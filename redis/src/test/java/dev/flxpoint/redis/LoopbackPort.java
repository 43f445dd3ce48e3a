package dev.flxpoint.redis;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ports for servers of tests that are about to start, or that nobody listens on. Systems hand out
 * none of them by themselves, so that no connection of another test takes one before its server
 * does, or connects to itself while the server is away.
 */
public final class LoopbackPort {
  private static final int FIRST = 20_000;
  private static final int PORTS = 2_700;

  /** A node of a cluster listens on a second port, so far above the first. */
  private static final int BUS = 10_000;

  /** JVMs side by side begin at different ones. */
  private static final AtomicInteger NEXT =
      new AtomicInteger((int) (ProcessHandle.current().pid() % PORTS));

  private LoopbackPort() {}

  /** Returns one that it has not returned before, unless all were tried. */
  public static int free() throws IOException {
    for (int i = 0; i < PORTS; i++) {
      int port = FIRST + NEXT.getAndIncrement() % PORTS;
      if (isFree(port) && isFree(port + BUS)) {
        return port;
      }
    }
    throw new IOException("None of " + PORTS + " ports is free from " + FIRST + " on");
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
