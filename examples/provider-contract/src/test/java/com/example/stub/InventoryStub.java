package com.example.stub;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/** A stub as many projects have one: fixed answers for the few calls that they make. */
final class InventoryStub implements AutoCloseable {
  private final HttpServer server;

  InventoryStub() throws IOException {
    byte[] variants;
    try (InputStream file = InventoryStub.class.getResourceAsStream("/inventory-variants.json")) {
      variants = file.readAllBytes();
    }
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/inventory/variants",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, variants.length);
          exchange.getResponseBody().write(variants);
          exchange.close();
        });
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
