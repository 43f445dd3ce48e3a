package dev.flxpoint.flow.shipment;

import com.squareup.moshi.JsonAdapter;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.flxpoint.api.model.CreateShipment;
import dev.flxpoint.api.model.CreateShipmentItem;
import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.api.model.FulfillmentRequestItem;
import dev.flxpoint.api.model.ModelAdapters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The API of two operations with books, whose answers get lost when a test says so. */
final class ShippingApi implements AutoCloseable {
  /** What goes wrong with a shipment; before or after it took effect. */
  enum Fault {
    NONE,
    CUT_BEFORE,
    CUT_AFTER,
    STATUS_500_BEFORE,
    STATUS_500_AFTER,
    NO_JSON_BEFORE,
    NO_JSON_AFTER;

    boolean hasEffect() {
      return this == NONE || name().endsWith("AFTER");
    }
  }

  static {
    // Or each answer waits for an acknowledgement that the other side delays.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private static final JsonAdapter<CreateShipment> SHIPMENTS =
      ModelAdapters.moshi().adapter(CreateShipment.class);
  private static final JsonAdapter<FulfillmentRequest> REQUESTS =
      ModelAdapters.moshi().adapter(FulfillmentRequest.class);

  private final Map<Long, FulfillmentRequest> requests = new TreeMap<>();
  private final List<CreateShipment> shipments = new ArrayList<>();
  private final List<String> calls = new ArrayList<>();
  private final Queue<Fault> faults = new ArrayDeque<>();
  private final Queue<Fault> readFaults = new ArrayDeque<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private boolean delaysEffect;
  private String delayed;

  ShippingApi() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/shipments", this::create);
    server.createContext("/fulfillment-requests/", this::read);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  synchronized void put(FulfillmentRequest request) {
    requests.put(request.id(), request);
  }

  synchronized FulfillmentRequest request(long id) {
    return requests.get(id);
  }

  /** Lets the next shipments go wrong, each by its fault. */
  synchronized void fail(Fault... next) {
    faults.addAll(List.of(next));
  }

  synchronized void failReads(Fault... next) {
    readFaults.addAll(List.of(next));
  }

  synchronized void heal() {
    faults.clear();
  }

  /** Lets a shipment that was cut off take effect after all, once it was looked for. */
  synchronized void delayEffect() {
    delaysEffect = true;
  }

  /** Returns what took effect, answered or not. */
  synchronized List<CreateShipment> shipments() {
    return List.copyOf(shipments);
  }

  /** Returns the methods of the calls. */
  synchronized List<String> calls() {
    return List.copyOf(calls);
  }

  private void create(HttpExchange exchange) {
    String body = body(exchange);
    Fault fault;
    String refusal;
    int id;
    synchronized (this) {
      calls.add("POST");
      fault = faults.isEmpty() ? Fault.NONE : faults.remove();
      refusal = fault.hasEffect() ? ship(body) : null;
      delayed = fault.hasEffect() ? null : body;
      id = shipments.size();
    }
    if (refusal != null) {
      answer(exchange, 400, "{\"message\":\"" + refusal + "\"}");
    } else {
      answer(exchange, fault, "{\"id\":" + id + "}");
    }
  }

  private void read(HttpExchange exchange) {
    String path = exchange.getRequestURI().getPath();
    FulfillmentRequest request;
    Fault fault;
    synchronized (this) {
      calls.add("GET");
      fault = readFaults.isEmpty() ? Fault.NONE : readFaults.remove();
      request = requests.get(Long.valueOf(path.substring(path.lastIndexOf('/') + 1)));
      if (delaysEffect && delayed != null) {
        ship(delayed);
        delayed = null;
      }
    }
    answer(exchange, fault, REQUESTS.toJson(request));
  }

  /** Ships all or nothing; returns why not, or null. */
  private String ship(String body) {
    CreateShipment shipment;
    try {
      shipment = SHIPMENTS.fromJson(body);
    } catch (IOException e) {
      return "no JSON";
    }
    boolean known = shipments.stream().anyMatch(other -> number(other).equals(number(shipment)));
    if (known && !Boolean.TRUE.equals(shipment.allowDuplicateTrackingNumbers())) {
      return "duplicate tracking number";
    }
    FulfillmentRequest request = requests.get(shipment.fulfillmentRequestId());
    List<FulfillmentRequestItem> items = new ArrayList<>(request.fulfillmentRequestItems());
    for (CreateShipmentItem sent : shipment.shipment().shipmentItems()) {
      items.replaceAll(
          item ->
              item.orderItemId().equals(sent.orderItemId())
                  ? item.toBuilder()
                      .shippedQuantity(item.shippedQuantity() + sent.quantity())
                      .build()
                  : item);
    }
    if (items.stream().anyMatch(item -> item.shippedQuantity() > item.quantity())) {
      return "more than is left";
    }
    requests.put(request.id(), request.toBuilder().fulfillmentRequestItems(items).build());
    shipments.add(shipment);
    return null;
  }

  private static String number(CreateShipment shipment) {
    return shipment.shipment().trackingNumber();
  }

  private static String body(HttpExchange exchange) {
    try {
      return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void answer(HttpExchange exchange, Fault fault, String json) {
    switch (fault) {
      case CUT_BEFORE, CUT_AFTER -> exchange.close();
      case STATUS_500_BEFORE, STATUS_500_AFTER -> answer(exchange, 500, "{}");
      case NO_JSON_BEFORE, NO_JSON_AFTER -> answer(exchange, 200, "<html>");
      default -> answer(exchange, 200, json);
    }
  }

  private static void answer(HttpExchange exchange, int status, String text) {
    try (exchange) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
