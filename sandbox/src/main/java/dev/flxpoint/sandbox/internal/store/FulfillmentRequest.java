package dev.flxpoint.sandbox.internal.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flxpoint.sandbox.internal.call.Refusal;
import dev.flxpoint.sandbox.internal.text.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One fulfillment request with its state and the transitions that the API allows. */
public final class FulfillmentRequest {
  public enum Status {
    PROCESSING,
    PROCESSED,
    ACKNOWLEDGED,
    CANCELED,
    FAILED;

    /** Returns the text that the API shows. */
    public String text() {
      return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
  }

  /** A state that a request has come to, and when, to the fraction of a second. */
  public record Transition(Status status, Instant at) {}

  private final long id;
  private final long sourceId;
  private final long orderId;
  private final Instant generatedAt;
  private final ObjectNode address;
  private final List<FulfillmentLine> lines;
  private final List<Transition> history = new ArrayList<>();
  private @Nullable String failure;
  private Instant changedAt = Instant.EPOCH;
  private @Nullable Instant sentAt;
  private @Nullable Instant acknowledgedAt;
  private @Nullable Instant canceledAt;

  public FulfillmentRequest(
      long id,
      long sourceId,
      long orderId,
      Instant generatedAt,
      ObjectNode address,
      List<FulfillmentLine> lines) {
    this.id = id;
    this.sourceId = sourceId;
    this.orderId = orderId;
    this.generatedAt = Times.seconds(generatedAt);
    this.address = address;
    this.lines = List.copyOf(lines);
    enter(Status.PROCESSING, generatedAt);
  }

  public long id() {
    return id;
  }

  public String number() {
    return "FR-" + id;
  }

  public long sourceId() {
    return sourceId;
  }

  public long orderId() {
    return orderId;
  }

  public Status status() {
    return history.get(history.size() - 1).status();
  }

  /** Returns the states that it has been in, the current one last. */
  public List<Transition> history() {
    return List.copyOf(history);
  }

  /** Returns the reason that it was marked Failed with, or null if it was not. */
  public @Nullable String failure() {
    return failure;
  }

  public Instant generatedAt() {
    return generatedAt;
  }

  /** Returns when it changed last, in whole seconds; the API does not show it. */
  public Instant changedAt() {
    return changedAt;
  }

  /** Notes that something was shipped of it. */
  public void shipped(Instant now) {
    changedAt = Times.seconds(now);
  }

  public @Nullable Instant sentAt() {
    return sentAt;
  }

  public @Nullable Instant acknowledgedAt() {
    return acknowledgedAt;
  }

  public @Nullable Instant canceledAt() {
    return canceledAt;
  }

  public List<FulfillmentLine> lines() {
    return lines;
  }

  /** Marks it Processed; a repeat changes nothing. */
  public void process(Instant now) {
    if (status() == Status.PROCESSED) {
      return;
    }
    expect("be marked Processed", Status.PROCESSING);
    enter(Status.PROCESSED, now);
    sentAt = Times.seconds(now);
  }

  /** Acknowledges every line; a repeat is refused, in the words that clients look for. */
  public void acknowledge(Instant now) {
    if (status() == Status.ACKNOWLEDGED) {
      throw Refusal.badRequest("Fulfillment request " + id + " is already acknowledged");
    }
    expect("be acknowledged", Status.PROCESSING, Status.PROCESSED);
    enter(Status.ACKNOWLEDGED, now);
    acknowledgedAt = Times.seconds(now);
    if (sentAt == null) {
      sentAt = acknowledgedAt;
    }
    lines.forEach(FulfillmentLine::acknowledge);
  }

  public void fail(String reason, Instant now) {
    expect("be marked Failed", Status.PROCESSING, Status.PROCESSED);
    enter(Status.FAILED, now);
    failure = reason;
  }

  public void cancel(Instant now) {
    expect("be canceled", Status.PROCESSING, Status.PROCESSED, Status.ACKNOWLEDGED);
    if (lines.stream().anyMatch(line -> line.shipped() > 0)) {
      throw Refusal.badRequest("Fulfillment request " + id + " is shipped, at least in part");
    }
    enterCanceled(now);
  }

  /** Refuses to adjust what was canceled or has failed. */
  public void checkAdjustable() {
    expect("be adjusted", Status.PROCESSING, Status.PROCESSED, Status.ACKNOWLEDGED);
  }

  /** Takes the state that its lines have come to, once nothing of them is left open. */
  public void adjusted(Instant now) {
    changedAt = Times.seconds(now);
    if (status() == Status.ACKNOWLEDGED
        || lines.stream().anyMatch(line -> line.unacknowledged() > 0)) {
      return;
    }
    if (lines.stream().allMatch(FulfillmentLine::isCanceled)) {
      enterCanceled(now);
    } else {
      acknowledge(now);
    }
  }

  /** Refuses to ship what was canceled or has failed. */
  public void checkShippable() {
    expect("be shipped", Status.PROCESSING, Status.PROCESSED, Status.ACKNOWLEDGED);
  }

  /** Returns how much is shipped, in the words of the filter for it. */
  public String shippedStatus() {
    if (status() == Status.CANCELED) {
      return "Canceled";
    }
    if (lines.stream().allMatch(line -> line.open() == 0)) {
      return "Shipped";
    }
    return lines.stream().anyMatch(line -> line.shipped() > 0)
        ? "Partially Shipped"
        : "Awaiting Shipment";
  }

  public ObjectNode toJson() {
    ObjectNode json =
        Json.object()
            .put("id", id)
            .put("fulfillmentRequestNumber", number())
            .put("orderId", orderId)
            .put("sourceId", sourceId)
            .put("generatedAt", generatedAt.toString());
    put(json, "sentAt", sentAt);
    put(json, "acknowledgedAt", acknowledgedAt);
    json.putObject("fulfillmentRequestStatus")
        .put("name", status().text())
        .put("handle", status().name().toLowerCase(Locale.ROOT));
    json.set("shippingAddress", address);
    ArrayNode items = json.putArray("fulfillmentRequestItems");
    lines.forEach(line -> items.add(line.toJson()));
    return json;
  }

  private void enter(Status status, Instant now) {
    history.add(new Transition(status, now));
    changedAt = Times.seconds(now);
  }

  private void enterCanceled(Instant now) {
    enter(Status.CANCELED, now);
    canceledAt = Times.seconds(now);
  }

  private void expect(String what, Status... allowed) {
    if (!List.of(allowed).contains(status())) {
      throw Refusal.badRequest(
          "Fulfillment request " + id + " is " + status().text() + " and cannot " + what);
    }
  }

  private static void put(ObjectNode json, String name, @Nullable Instant time) {
    if (time != null) {
      json.put(name, time.toString());
    }
  }
}
