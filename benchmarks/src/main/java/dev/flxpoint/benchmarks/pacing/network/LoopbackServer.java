package dev.flxpoint.benchmarks.pacing.network;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A server on the loopback that delays requests and answers as its profiles say, and keeps a log
 * for each token in between.
 */
public final class LoopbackServer implements AutoCloseable {
  private static final byte[] BODY =
      "{\"message\":\"Too many requests\"}".getBytes(StandardCharsets.UTF_8);
  private static final int BACKLOG = 1_024;

  private final Map<String, Network> networks = new ConcurrentHashMap<>();
  private final ExecutorService workers = Executors.newFixedThreadPool(4);
  private final HttpServer server;
  private final boolean clientsDie;

  /** Starts one that knows no token, whose clients stay for every answer. */
  public LoopbackServer() throws IOException {
    this(false);
  }

  /** Starts one that knows no token, whose clients may die before they have their answer. */
  public static LoopbackServer forMortals() throws IOException {
    return new LoopbackServer(true);
  }

  private LoopbackServer(boolean clientsDie) throws IOException {
    this.clientsDie = clientsDie;
    // Answers that wait for a delayed ACK, or connections that are closed while idle, would be
    // delays and failures that no profile knows of.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    System.setProperty("sun.net.httpserver.maxIdleConnections", "10000");
    System.setProperty("sun.net.httpserver.idleInterval", "3600");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
    server.setExecutor(workers);
    server.createContext("/", this::handle);
    server.start();
  }

  /** Returns its base URL, with a slash at the end. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  /** Lets requests with that token pass through the network. */
  public void connect(String token, Network network) {
    networks.put(token, network);
  }

  private void handle(HttpExchange exchange) {
    Network network = networks.get(exchange.getRequestHeaders().getFirst("X-API-TOKEN"));
    if (network == null) {
      answer(exchange, 401);
    } else {
      network.send(accepted -> workers.execute(() -> answer(exchange, accepted ? 200 : 429)));
    }
  }

  private void answer(HttpExchange exchange, int status) {
    try (exchange) {
      if (status == 429) {
        exchange.getResponseHeaders().add("Retry-After", "1");
        exchange.sendResponseHeaders(status, BODY.length);
        exchange.getResponseBody().write(BODY);
      } else {
        exchange.sendResponseHeaders(status, -1);
      }
    } catch (IOException e) {
      if (!clientsDie) {
        throw new IllegalStateException("The client left before its answer", e);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
