package dev.flxpoint.sandbox.internal.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flxpoint.sandbox.internal.text.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One order of a channel, in the shape in which it is answered, apart from what its fulfillment
 * requests say.
 */
public final class Order {
  public static final String OPEN = "Open";
  public static final String ON_HOLD = "On Hold";
  public static final String CANCELED = "Canceled";

  /**
   * A state that an order has come to.
   *
   * @param reason why it was put on hold; null if it was not
   */
  public record Transition(String status, @Nullable String reason, Instant at) {}

  private final ObjectNode json;
  private final List<ObjectNode> lines;
  private final Set<String> tags = new LinkedHashSet<>();
  private final List<Transition> history = new ArrayList<>();

  /**
   * @param json with id and channelId, and what else there is to say of it
   * @param lines each with id, sku and quantity
   */
  public Order(ObjectNode json, List<ObjectNode> lines, Instant now) {
    this.json = json.put("insertedAt", Times.seconds(now).toString());
    this.lines = new ArrayList<>(lines);
    enter(OPEN, null, now);
  }

  public long id() {
    return json.get("id").asLong();
  }

  public long channelId() {
    return json.get("channelId").asLong();
  }

  /** Returns a member that is a text; null if it has none. */
  public @Nullable String text(String member) {
    return json.hasNonNull(member) ? json.get(member).asText() : null;
  }

  public Instant updatedAt() {
    return Instant.parse(json.get("updatedAt").asText());
  }

  public String status() {
    return history.get(history.size() - 1).status();
  }

  /** Returns the states that it has been in, the current one last. */
  public List<Transition> history() {
    return List.copyOf(history);
  }

  public List<ObjectNode> lines() {
    return List.copyOf(lines);
  }

  public ObjectNode address() {
    return json.get("shippingAddress") instanceof ObjectNode address ? address : Json.object();
  }

  /** Gives it a state; one that it has already counts as a change, as all that is written does. */
  public void enter(String status, @Nullable String reason, Instant now) {
    history.add(new Transition(status, reason, now));
    json.put("orderStatus", status);
    touch(now);
  }

  public void addLine(ObjectNode line, Instant now) {
    lines.add(line);
    touch(now);
  }

  /** Adds tags, then removes others, and returns what there are. */
  public ArrayNode tag(JsonNode add, JsonNode remove, Instant now) {
    add.forEach(tag -> tags.add(tag.asText()));
    remove.forEach(tag -> tags.remove(tag.asText()));
    touch(now);
    return tags();
  }

  /** Notes that something about it changed which is not shown. */
  public void touch(Instant now) {
    json.put("updatedAt", Times.seconds(now).toString());
  }

  /** Returns it as it is answered, with its fulfillment requests. */
  public ObjectNode toJson(List<FulfillmentRequest> requests, boolean includeTags) {
    ObjectNode answer = json.deepCopy();
    ArrayNode items = answer.putArray("orderItems");
    lines.forEach(items::add);
    List<FulfillmentLine> asked =
        requests.stream().flatMap(request -> request.lines().stream()).toList();
    int ordered = lines.stream().mapToInt(line -> line.get("quantity").asInt()).sum();
    int acknowledged = asked.stream().mapToInt(FulfillmentLine::acknowledged).sum();
    int shipped = asked.stream().mapToInt(FulfillmentLine::shipped).sum();
    answer.put("acknowledgedStatus", completion(acknowledged, ordered));
    answer.put("shippedStatus", completion(shipped, ordered));
    if (includeTags) {
      answer.set("tags", tags());
    }
    ArrayNode shown = answer.putArray("fulfillmentRequests");
    requests.forEach(request -> shown.add(request.toJson()));
    return answer;
  }

  private ArrayNode tags() {
    ArrayNode all = Json.MAPPER.createArrayNode();
    tags.forEach(all::add);
    return all;
  }

  private static String completion(int done, int ordered) {
    if (done == 0) {
      return "Not Started";
    }
    return done < ordered ? "Partially Completed" : "Completed";
  }
}
