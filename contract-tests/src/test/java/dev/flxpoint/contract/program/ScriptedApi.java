package dev.flxpoint.contract.program;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Answers by the exchanges of a script, in whatever order they are asked for: the same request each
 * time the same, as Pact's server would, and what has no answer with 400, which no client repeats.
 * Thread-safe.
 */
final class ScriptedApi implements AutoCloseable {
  private final List<Exchange> script;
  private final SentRequest[] asked;
  private final List<SentRequest> unexpected = new ArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  ScriptedApi(List<Exchange> script) throws IOException {
    this.script = script;
    this.asked = new SentRequest[script.size()];
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Returns the outcome of a run that is over. */
  synchronized Outcome outcome(Object made) {
    List<SentRequest> sent = new ArrayList<>(asked.length);
    for (SentRequest request : asked) {
      sent.add(request);
    }
    return new Outcome(sent, List.copyOf(unexpected), made);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange http) throws IOException {
    try (http) {
      Exchange exchange = note(SentRequest.read(http));
      String body = exchange == null ? "{}" : exchange.answer();
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      http.getResponseHeaders().add("Content-Type", "application/json");
      http.sendResponseHeaders(
          exchange == null ? 400 : exchange.status(), bytes.length == 0 ? -1 : bytes.length);
      http.getResponseBody().write(bytes);
    }
  }

  private synchronized Exchange note(SentRequest request) {
    int before = Arrays.asList(asked).indexOf(request);
    if (before >= 0) {
      return script.get(before);
    }
    for (int i = 0; i < asked.length; i++) {
      if (asked[i] == null && script.get(i).isAskedBy(request)) {
        asked[i] = request;
        return script.get(i);
      }
    }
    unexpected.add(request);
    return null;
  }
}
