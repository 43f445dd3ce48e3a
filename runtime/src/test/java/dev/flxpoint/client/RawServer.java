package dev.flxpoint.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A server on the loopback that answers with any bytes, be they HTTP or not, and hangs up. */
final class RawServer implements AutoCloseable {
  private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private volatile byte[] answer = {};

  RawServer() throws IOException {
    Thread thread = new Thread(this::serve, "raw-server");
    thread.setDaemon(true);
    thread.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getLocalPort();
  }

  void answer(byte[] answer) {
    this.answer = answer;
  }

  private void serve() {
    try {
      while (true) {
        try (Socket socket = server.accept()) {
          serve(socket);
        }
      }
    } catch (SocketException e) {
      // Closed.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve(Socket socket) throws IOException {
    BufferedReader request =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    String line = request.readLine();
    while (line != null && !line.isEmpty()) {
      line = request.readLine();
    }
    OutputStream out = socket.getOutputStream();
    out.write(answer);
    out.flush();
    socket.shutdownOutput();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
