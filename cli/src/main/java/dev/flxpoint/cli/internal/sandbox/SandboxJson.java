package dev.flxpoint.cli.internal.sandbox;

import com.squareup.moshi.JsonWriter;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.internal.view.JsonText;
import dev.flxpoint.sandbox.Books;
import dev.flxpoint.sandbox.ListingBooks;
import dev.flxpoint.sandbox.SandboxRequest;
import dev.flxpoint.sandbox.SandboxToken;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Writes what a sandbox holds, and what arrives there, for programs. */
final class SandboxJson {
  private SandboxJson() {}

  /** Writes one thing. */
  @FunctionalInterface
  interface Row<T> {
    void write(JsonWriter json, T row) throws IOException;
  }

  static void tokens(JsonWriter json, List<SandboxToken> tokens) throws IOException {
    json.beginArray();
    for (SandboxToken token : tokens) {
      json.beginObject();
      json.name("token").value(token.value());
      json.name("type").value(token.type().label());
      json.name("ownerId").value(token.ownerId());
      json.name("revoked").value(token.revoked());
      json.endObject();
    }
    json.endArray();
  }

  static void variant(JsonWriter json, Books.Variant variant) throws IOException {
    json.beginObject();
    json.name("id").value(variant.id());
    json.name("sku").value(variant.sku());
    json.name("parentSku").value(variant.parentSku());
    json.name("quantity").value(variant.quantity());
    json.name("cost").value(variant.cost());
    json.name("price").value(variant.inventoryListPrice());
    json.name("upserts").value(variant.upserts());
    json.name("updates").value(variant.updates());
    json.endObject();
  }

  static void fulfillmentRequest(JsonWriter json, Books.Request request) throws IOException {
    json.beginObject();
    json.name("id").value(request.id());
    json.name("number").value(request.number());
    json.name("status").value(request.status());
    json.name("shippedStatus").value(request.shippedStatus());
    json.name("failure").value(request.failure());
    json.name("lines").beginArray();
    for (Books.Line line : request.lines()) {
      json.beginObject().name("id").value(line.id()).name("sku").value(line.sku());
      json.name("quantity").value(line.quantity());
      json.name("acknowledged").value(line.acknowledged());
      json.name("canceled").value(line.canceled());
      json.name("shipped").value(line.shipped()).endObject();
    }
    json.endArray().endObject();
  }

  static void shipment(JsonWriter json, Books.Shipment shipment) throws IOException {
    json.beginObject();
    json.name("id").value(shipment.id());
    json.name("fulfillmentRequestId").value(shipment.fulfillmentRequestId());
    json.name("trackingNumber").value(shipment.trackingNumber());
    quantities(json, shipment.quantities());
    json.name("createdAt").value(shipment.createdAt().toString());
    json.endObject();
  }

  static void order(JsonWriter json, Books.Order order) throws IOException {
    json.beginObject();
    json.name("id").value(order.id());
    json.name("channelId").value(order.channelId());
    json.name("referenceNumber").value(order.referenceNumber());
    json.name("status").value(order.status());
    json.name("holdReason").value(order.holdReason());
    quantities(json, order.quantities());
    json.endObject();
  }

  static void listing(JsonWriter json, ListingBooks.Variant variant) throws IOException {
    json.beginObject();
    json.name("id").value(variant.id());
    json.name("sku").value(variant.sku());
    json.name("parentSku").value(variant.parentSku());
    json.name("price").value(variant.price());
    json.name("quantity").value(variant.quantity());
    json.name("status").value(variant.status());
    json.name("requested").value(variant.requested());
    json.name("externalListingId").value(variant.externalListingId());
    json.name("syncError").value(variant.syncError());
    json.name("needsSyncing").value(variant.needsSyncing());
    json.endObject();
  }

  /**
   * Writes a request; times are milliseconds, {@code at} on a clock of its own.
   *
   * @param json what to write to
   */
  static void request(JsonWriter json, SandboxRequest request) throws IOException {
    json.beginObject();
    json.name("number").value(request.number());
    json.name("operation").value(request.operationId());
    json.name("method").value(request.method());
    json.name("path").value(request.path());
    TokenType type = request.tokenType();
    json.name("type").value(type == null ? null : type.label());
    json.name("token").value(request.token());
    json.name("status").value(request.status());
    json.name("at").value(millis(request.arrivedNanos()));
    long answered = request.answeredNanos();
    json.name("took").value(answered == 0 ? null : millis(answered - request.arrivedNanos()));
    json.endObject();
  }

  static String request(SandboxRequest request) {
    return JsonText.of(
        json -> {
          json.setSerializeNulls(true);
          request(json, request);
        });
  }

  private static void quantities(JsonWriter json, Map<String, Integer> quantities)
      throws IOException {
    json.name("quantities").beginObject();
    for (Map.Entry<String, Integer> each : quantities.entrySet()) {
      json.name(each.getKey()).value(each.getValue());
    }
    json.endObject();
  }

  private static double millis(long nanos) {
    return Math.round(nanos / 1e3) / 1e3;
  }
}
