package dev.flxpoint.sandbox.internal.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.internal.call.Token;
import dev.flxpoint.sandbox.internal.call.Tokens;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the sandbox remembers: the inventory of each source, the orders, the fulfillment
 * requests and the shipments. Whoever carries out operations holds the one lock around it; not
 * thread-safe by itself.
 */
public final class Store {
  private final Tokens tokens;
  private final Ids ids;
  private final Times times;
  private final Map<Long, Inventory> inventories = new TreeMap<>();
  private final Map<Long, Listings> listings = new TreeMap<>();
  private final TreeMap<Long, FulfillmentRequest> fulfillmentRequests = new TreeMap<>();
  private final List<ObjectNode> shipments = new ArrayList<>();
  private final Orders orders = new Orders();

  public Store(Tokens tokens, Ids ids, Times times) {
    this.tokens = tokens;
    this.ids = ids;
    this.times = times;
  }

  public Tokens tokens() {
    return tokens;
  }

  public long nextId(Ids.Kind kind) {
    return ids.next(kind);
  }

  /** Reads the clock; until the next time, now is then. */
  public void goOn() {
    times.goOn();
  }

  /** Makes now a time that was. */
  public void goTo(Instant time) {
    times.goTo(time);
  }

  /** Returns the time in whole seconds, as the API shows it. */
  public Instant now() {
    return Times.seconds(times.exact());
  }

  /** Returns the time with the fraction of its second, which the API drops. */
  public Instant exactNow() {
    return times.exact();
  }

  public Inventory inventory(long sourceId) {
    return inventories.computeIfAbsent(sourceId, id -> new Inventory());
  }

  /** Returns the listings of a channel. */
  public Listings listings(long channelId) {
    return listings.computeIfAbsent(channelId, id -> new Listings());
  }

  /** Returns the inventories that a token sees: its own, or every one of the account. */
  public Collection<Inventory> visibleInventories(Token token) {
    return token.type() == TokenType.SOURCE
        ? List.of(inventory(token.owner()))
        : List.copyOf(inventories.values());
  }

  /** Returns the fulfillment requests of a source, by rising id. */
  public List<FulfillmentRequest> requestsOf(long sourceId) {
    return fulfillmentRequests.values().stream()
        .filter(each -> each.sourceId() == sourceId)
        .toList();
  }

  public void add(FulfillmentRequest request) {
    fulfillmentRequests.put(request.id(), request);
    orders.add(request);
  }

  /** Returns the fulfillment requests that a token sees, by rising id. */
  public List<FulfillmentRequest> visibleRequests(Token token) {
    return fulfillmentRequests.values().stream()
        .filter(each -> token.type() != TokenType.SOURCE || each.sourceId() == token.owner())
        .toList();
  }

  /** Forgets everything but the tokens; ids go on. */
  public void clear() {
    inventories.clear();
    listings.clear();
    fulfillmentRequests.clear();
    shipments.clear();
    orders.clear();
  }

  public List<ObjectNode> shipments() {
    return shipments;
  }

  public Orders orders() {
    return orders;
  }

  /** Returns whether any source has something for sale. */
  public boolean isAnythingForSale() {
    return inventories.values().stream().anyMatch(each -> !each.variants().isEmpty());
  }

  /** Returns the first source that has a SKU for sale, by id; null if there is none. */
  public @Nullable Long sourceOf(String sku) {
    return inventories.entrySet().stream()
        .filter(each -> each.getValue().variant(sku) != null)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }
}
