package dev.flxpoint.sandbox.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import dev.flxpoint.sandbox.internal.call.Answer;
import dev.flxpoint.sandbox.internal.call.Request;
import dev.flxpoint.sandbox.internal.check.BodyReader;
import dev.flxpoint.sandbox.internal.check.TooManyRequests;
import dev.flxpoint.sandbox.internal.judge.InjectedFault;
import dev.flxpoint.sandbox.internal.judge.Journal;
import dev.flxpoint.sandbox.internal.judge.Verdict;
import dev.flxpoint.sandbox.internal.text.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads requests from the JDK's server and writes answers and faults to it. */
public final class Wire {
  // Past the limit the rest is read and dropped, so that the client gets to see the refusal.
  private static final int MAX_DRAINED = 64 * 1024 * 1024;
  private static final String HTML =
      "<!DOCTYPE html>\n<html><head><title>Bad gateway</title></head>"
          + "<body><h1>Bad gateway</h1></body></html>\n";

  private final Journal journal;

  public Wire(Journal journal) {
    this.journal = journal;
  }

  static Request read(HttpExchange exchange) throws IOException {
    Map<String, List<String>> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
    byte[] body;
    try (InputStream in = exchange.getRequestBody()) {
      body = in.readNBytes(BodyReader.MAX_BYTES + 1);
      drain(in);
    }
    return new Request(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getRawPath(),
        exchange.getRequestURI().getRawQuery(),
        headers,
        body);
  }

  private static void drain(InputStream in) throws IOException {
    byte[] dropped = new byte[8192];
    int left = MAX_DRAINED;
    for (int read = 0; read >= 0 && left > 0; left -= read) {
      read = in.read(dropped);
    }
  }

  /** Sends what was decided; a client that has gone away is not an error. */
  void send(HttpExchange exchange, Verdict verdict) {
    InjectedFault fault = verdict.fault();
    try {
      if (fault == null) {
        send(exchange, verdict.entry(), verdict.answer());
      } else {
        fail(exchange, verdict, fault);
      }
    } catch (IOException | UncheckedIOException e) {
      exchange.close();
    }
  }

  private void send(HttpExchange exchange, Journal.Entry entry, Answer answer) throws IOException {
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    if (answer.body() == null) {
      write(exchange, entry, answer.status(), new byte[0], 0);
      return;
    }
    exchange.getResponseHeaders().putIfAbsent("Content-Type", List.of("application/json"));
    byte[] body = Json.MAPPER.writeValueAsBytes(answer.body());
    write(exchange, entry, answer.status(), body, body.length);
  }

  private void fail(HttpExchange exchange, Verdict verdict, InjectedFault fault)
      throws IOException {
    Journal.Entry entry = verdict.entry();
    fault.headers().forEach(exchange.getResponseHeaders()::set);
    switch (fault.kind()) {
      case STATUS -> send(exchange, entry, statusAnswer(fault));
      case HTML -> {
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        byte[] page = HTML.getBytes(StandardCharsets.UTF_8);
        write(exchange, entry, fault.status(), page, page.length);
      }
      case TRUNCATED_BODY -> truncate(exchange, entry, verdict.answer());
      case DISCONNECT -> {
        journal.answered(entry, 0);
        // Without headers sent, this closes the connection and not only the exchange.
        exchange.close();
      }
      case NO_ANSWER -> {}
      case NONE, MOVED_ROWS, DUPLICATE_ROW, REPEATED_PAGE ->
          throw new IllegalStateException(fault.kind() + " leaves the answer whole");
    }
  }

  private void truncate(HttpExchange exchange, Journal.Entry entry, Answer answer)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    JsonNode promised = answer.body() == null ? Json.error("never read whole") : answer.body();
    byte[] body = Json.MAPPER.writeValueAsBytes(promised);
    // A status such as 204 would forbid the body that is to break off.
    int status = answer.body() == null ? 200 : answer.status();
    write(exchange, entry, status, body, body.length / 2);
  }

  private static Answer statusAnswer(InjectedFault fault) {
    JsonNode body =
        fault.status() == 429
            ? TooManyRequests.answer().body()
            : Json.error("Injected fault " + fault.status());
    return new Answer(fault.status(), fault.headers(), body);
  }

  private void write(
      HttpExchange exchange, Journal.Entry entry, int status, byte[] body, int written)
      throws IOException {
    // First noted, then sent: whoever has the answer finds it in the journal.
    journal.answered(entry, status);
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, body.length == 0 || head ? -1 : body.length);
    if (!head) {
      OutputStream out = exchange.getResponseBody();
      out.write(body, 0, written);
      out.flush();
    }
    // The stream itself stays open: closed too early, it would keep the connection from closing.
    exchange.close();
  }
}
