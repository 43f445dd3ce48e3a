package dev.flxpoint.sandbox.internal.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.internal.call.Refusal;
import dev.flxpoint.sandbox.internal.call.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The orders of all channels, with what sources are asked to ship of them. Not thread-safe. */
public final class Orders {
  /** What becomes of an order whose number the channel has used before. */
  public enum Duplicates {
    SAME_ORDER,
    ON_HOLD,
    ANOTHER_ORDER
  }

  private final TreeMap<Long, Order> orders = new TreeMap<>();
  private final Map<Long, List<FulfillmentRequest>> requests = new HashMap<>();
  private final TreeMap<Long, ObjectNode> returns = new TreeMap<>();
  private Duplicates duplicates = Duplicates.ANOTHER_ORDER;

  public Duplicates duplicates() {
    return duplicates;
  }

  public void setDuplicates(Duplicates duplicates) {
    this.duplicates = duplicates;
  }

  public void add(Order order) {
    orders.put(order.id(), order);
  }

  void add(FulfillmentRequest request) {
    requests.computeIfAbsent(request.orderId(), id -> new ArrayList<>()).add(request);
  }

  void clear() {
    orders.clear();
    requests.clear();
    returns.clear();
  }

  /** Returns all orders, by rising id. */
  public Collection<Order> all() {
    return orders.values();
  }

  /** Returns the orders that a token sees, by rising id. */
  public List<Order> visible(Token token) {
    return orders.values().stream().filter(order -> isVisible(order.channelId(), token)).toList();
  }

  /**
   * Returns an order that a token sees.
   *
   * @throws Refusal 404 if there is none
   */
  public Order find(Token token, long id) {
    Order order = orders.get(id);
    if (order == null || !isVisible(order.channelId(), token)) {
      throw new Refusal(404, "There is no order " + id);
    }
    return order;
  }

  /** Returns an order; null if there is none. */
  public @Nullable Order get(long id) {
    return orders.get(id);
  }

  /** Returns what sources are asked to ship of an order, in the order in which they were. */
  public List<FulfillmentRequest> requestsOf(Order order) {
    return List.copyOf(requests.getOrDefault(order.id(), List.of()));
  }

  /** Returns the returns of all channels, by rising id; they may be added to. */
  public Map<Long, ObjectNode> returns() {
    return returns;
  }

  /** Returns whether a token sees what belongs to a channel. */
  public static boolean isVisible(long channelId, Token token) {
    return token.type() != TokenType.CHANNEL || token.owner() == channelId;
  }
}
