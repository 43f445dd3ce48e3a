package dev.flxpoint.cli.internal.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.flxpoint.cli.internal.exit.BadInputException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;

/** Answers every request: it is let in or not, and is for a file, a view's endpoint or a stream. */
final class PageHandler implements HttpHandler {
  static final int MAX_BODY = 64 * 1024;

  private final RequestGuard guard;
  private final Routes routes;
  private final Streams streams;
  private final RequestThreads threads;

  PageHandler(RequestGuard guard, Routes routes, Streams streams, RequestThreads threads) {
    this.guard = guard;
    this.routes = routes;
    this.streams = streams;
    this.threads = threads;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    SecurityHeaders.addTo(exchange.getResponseHeaders());
    Reply reply;
    try {
      String path = guard.path(exchange);
      Optional<StreamEndpoint> stream = routes.stream(path);
      if (stream.isPresent() && exchange.getRequestMethod().equals("GET")) {
        open(stream.get(), exchange);
        return;
      }
      reply = path.startsWith("api/") ? answer(path, exchange) : file(path, exchange);
    } catch (RefusedException e) {
      reply = Reply.error(e.status(), String.valueOf(e.getMessage()));
    } catch (BadInputException e) {
      reply = Reply.error(400, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      reply = Reply.error(503, "The page is being closed.");
    } catch (RuntimeException e) {
      // Its message may hold what was asked for.
      reply = Reply.error(500, "This is a bug: " + e.getClass().getSimpleName() + ".");
    }
    send(exchange, reply);
  }

  private void open(StreamEndpoint endpoint, HttpExchange exchange) {
    EventStream events = new EventStream();
    endpoint.open(PageRequest.ofQuery(exchange.getRequestURI().getRawQuery()), events);
    streams.start(exchange, events);
  }

  private Reply answer(String path, HttpExchange exchange)
      throws IOException, InterruptedException {
    String method = exchange.getRequestMethod();
    Optional<Endpoint> endpoint = routes.endpoint(path, method);
    if (endpoint.isEmpty()) {
      throw refusal(routes.methods(path), exchange);
    }
    PageRequest request = request(exchange);
    return threads.undisturbed(() -> endpoint.get().answer(request));
  }

  private static PageRequest request(HttpExchange exchange) throws IOException {
    if (exchange.getRequestMethod().equals("GET")) {
      return PageRequest.ofQuery(exchange.getRequestURI().getRawQuery());
    }
    String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
    // Other sites cannot send this type without asking, and they are not answered.
    if (!type.split(";", 2)[0].strip().equals("application/json")) {
      throw new RefusedException(415, "The body must be application/json.");
    }
    return PageRequest.ofBody(body(exchange));
  }

  private static byte[] body(HttpExchange exchange) throws IOException {
    InputStream in = exchange.getRequestBody();
    byte[] body = in.readNBytes(MAX_BODY + 1);
    if (body.length > MAX_BODY) {
      throw new RefusedException(413, "The body is longer than " + MAX_BODY + " bytes.");
    }
    return body;
  }

  private static Reply file(String path, HttpExchange exchange) {
    Optional<Reply> file = Resources.find(path.isEmpty() ? "index.html" : path);
    if (file.isPresent() && !exchange.getRequestMethod().equals("GET")) {
      throw refusal(Set.of("GET"), exchange);
    }
    return file.orElseThrow(() -> refusal(Set.of(), exchange));
  }

  private static RefusedException refusal(Set<String> methods, HttpExchange exchange) {
    if (methods.isEmpty()) {
      return new RefusedException(404, "There is nothing at this address.");
    }
    String allowed = String.join(", ", methods);
    exchange.getResponseHeaders().set("Allow", allowed);
    return new RefusedException(405, "Only " + allowed + " goes here.");
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    try (exchange) {
      boolean head = exchange.getRequestMethod().equals("HEAD");
      exchange.getResponseHeaders().set("Content-Type", reply.type());
      exchange.sendResponseHeaders(reply.status(), head ? -1 : reply.body().length);
      if (!head) {
        exchange.getResponseBody().write(reply.body());
      }
    }
  }
}
