package dev.flxpoint.sandbox;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Listens where nobody but this machine can call. */
final class Loopback {
  private static final int BACKLOG = 1024;

  private Loopback() {}

  static HttpServer listen(int port) {
    // Otherwise every answer on a kept connection waits 40 ms for the client's delayed ACK. The
    // JDK reads this once, so a server that the process started before decides for all.
    if (System.getProperty("sun.net.httpserver.nodelay") == null) {
      System.setProperty("sun.net.httpserver.nodelay", "true");
    }
    try {
      InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      return HttpServer.create(new InetSocketAddress(loopback, port), BACKLOG);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot listen on 127.0.0.1:" + port, e);
    }
  }
}
