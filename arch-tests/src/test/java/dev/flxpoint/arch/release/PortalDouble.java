package dev.flxpoint.arch.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Takes the place of Central's portal in a rehearsal, on the loopback: it takes every bundle, finds
 * it valid and forgets it. It is one file and needs nothing but the JDK, so that a script can run
 * it as it is.
 */
final class PortalDouble implements AutoCloseable {
  private static final String ID = "0b9a0d2e-0000-4000-8000-000000000000";

  private final HttpServer server;
  private final Path uploads;

  /**
   * @param uploads the file that gets a line for each upload: its query and how many bytes it had
   */
  PortalDouble(Path uploads) throws IOException {
    this.uploads = uploads;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/api/v1/publisher/upload", this::upload);
    server.createContext("/api/v1/publisher/status", PortalDouble::status);
    server.start();
  }

  /** Writes its URL into the first file and its uploads into the second, until it is ended. */
  public static void main(String[] args) throws IOException {
    PortalDouble portal = new PortalDouble(Path.of(args[1]));
    Path part = Path.of(args[0] + ".part");
    Files.writeString(part, portal.url());
    Files.move(part, Path.of(args[0]));
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void upload(HttpExchange exchange) throws IOException {
    long bytes = exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
    Files.writeString(
        uploads,
        exchange.getRequestURI().getRawQuery() + " " + bytes + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    answer(exchange, 201, ID);
  }

  private static void status(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    answer(
        exchange,
        200,
        """
        {"deploymentId":"%s","deploymentName":"rehearsal","deploymentState":"VALIDATED","purls":[]}
        """
            .formatted(ID));
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
