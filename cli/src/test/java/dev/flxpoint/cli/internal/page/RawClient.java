package dev.flxpoint.cli.internal.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Sends requests as they stand, also those that no browser would. */
public final class RawClient {
  private static final int MAX_MILLIS = 20_000;

  private final int port;
  private final String prefix;

  /** Creates one for the page at that address. */
  public RawClient(String url) {
    URI uri = URI.create(url);
    this.port = uri.getPort();
    this.prefix = uri.getPath();
  }

  /** Returns the answer to a GET of a path below the key. */
  public String get(String path, String... headers) {
    return send("GET " + prefix + path + " HTTP/1.1", own(headers), "");
  }

  /** Returns the answer to a POST of JSON. */
  public String post(String path, String body) {
    return send("POST " + prefix + path + " HTTP/1.1", own("Content-Type: application/json"), body);
  }

  String send(String line, String[] headers, String body) {
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    String length = content.length == 0 ? "" : "Content-Length: " + content.length + "\r\n";
    try (Socket socket = connect()) {
      String head = line + "\r\n" + lines(headers) + length + "Connection: close\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().write(content);
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens a stream, of which the first line of the answer was read. */
  Socket open(String path) throws IOException {
    Socket socket = connect();
    String head = "GET " + prefix + path + " HTTP/1.1\r\n" + lines(own()) + "\r\n";
    socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
    byte[] status = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
    if (!new String(status, StandardCharsets.ISO_8859_1).equals("HTTP/1.1 200")) {
      throw new IOException("Not opened");
    }
    return socket;
  }

  String[] own(String... more) {
    String[] headers = new String[more.length + 1];
    headers[0] = "Host: 127.0.0.1:" + port;
    System.arraycopy(more, 0, headers, 1, more.length);
    return headers;
  }

  String prefix() {
    return prefix;
  }

  int port() {
    return port;
  }

  Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
    // An interrupt, which ends a test that takes too long, does not end a read.
    socket.setSoTimeout(MAX_MILLIS);
    return socket;
  }

  private static String lines(String... headers) {
    return headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
  }
}
