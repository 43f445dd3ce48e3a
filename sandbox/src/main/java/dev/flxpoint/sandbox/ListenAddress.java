package dev.flxpoint.sandbox;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** Listens at an address: unless told otherwise, where nobody but this machine can call. */
final class ListenAddress {
  private static final int BACKLOG = 1024;
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private ListenAddress() {}

  static HttpServer listen(@Nullable InetAddress address, int port) {
    // Otherwise every answer on a kept connection waits 40 ms for the client's delayed ACK. The
    // JDK reads this once, so a server that the process started before decides for all.
    if (System.getProperty("sun.net.httpserver.nodelay") == null) {
      System.setProperty("sun.net.httpserver.nodelay", "true");
    }
    InetSocketAddress place = new InetSocketAddress(address == null ? loopback() : address, port);
    try {
      return HttpServer.create(place, BACKLOG);
    } catch (IOException e) {
      String text = place.getAddress().getHostAddress() + ":" + port;
      throw new UncheckedIOException("Cannot listen on " + text, e);
    }
  }

  /** Returns the address to call: a wildcard is none, but this machine can call itself. */
  static String host(HttpServer server) {
    InetAddress address = server.getAddress().getAddress();
    if (address.isAnyLocalAddress()) {
      return "127.0.0.1";
    }
    String host = address.getHostAddress();
    return host.contains(":") ? "[" + host + "]" : host;
  }

  private static InetAddress loopback() {
    try {
      return InetAddress.getByAddress(LOOPBACK);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("Four bytes are an address", e);
    }
  }
}
