package dev.flxpoint.flow.order;

import com.squareup.moshi.JsonAdapter;
import dev.flxpoint.api.model.CreateOrder;
import dev.flxpoint.api.model.CreateOrderLine;
import dev.flxpoint.api.model.ModelAdapters;
import dev.flxpoint.api.model.Order;
import dev.flxpoint.api.model.OrderItem;
import dev.flxpoint.flow.internal.call.Digest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells whether two orders of one number are the same, and if not, in what they differ. */
final class OrderContent {
  private static final JsonAdapter<CreateOrder> JSON =
      ModelAdapters.moshi().adapter(CreateOrder.class);

  private OrderContent() {}

  /** Returns a short text for an order, {@code member=digest} by {@code member=digest}. */
  static String of(CreateOrder order) {
    Map<?, ?> members = (Map<?, ?>) Objects.requireNonNull(JSON.toJsonValue(order));
    return members.entrySet().stream()
        .filter(member -> member.getValue() != null)
        .map(member -> member.getKey() + "=" + Digest.of(plain(member.getValue()).toString()))
        .collect(Collectors.joining(";"));
  }

  /** Returns JSON whose text is the same for the same numbers, as 9.9 and 9.90 are. */
  private static Object plain(Object json) {
    if (json instanceof Map<?, ?> members) {
      Map<String, Object> plain = new TreeMap<>();
      members.forEach(
          (name, value) -> {
            if (value != null) {
              plain.put(String.valueOf(name), plain(value));
            }
          });
      return plain;
    }
    if (json instanceof List<?> elements) {
      return elements.stream().map(each -> each == null ? "null" : plain(each)).toList();
    }
    return json instanceof Number number
        ? new BigDecimal(number.toString()).stripTrailingZeros()
        : json;
  }

  /** Returns the members in which two such texts differ; null if they do not. */
  static @Nullable String difference(String before, String now) {
    Map<String, String> one = members(before);
    Map<String, String> other = members(now);
    TreeSet<String> names = new TreeSet<>(one.keySet());
    names.addAll(other.keySet());
    names.removeIf(name -> Objects.equals(one.get(name), other.get(name)));
    return names.isEmpty() ? null : "what was sent before had another " + String.join(", ", names);
  }

  /**
   * Returns in what the lines of an order that was read differ; null if they do not, or the answer
   * does not show them.
   */
  static @Nullable String difference(CreateOrder sent, Order read) {
    if (sent.orderItems() == null || read.orderItems() == null) {
      return null;
    }
    Map<String, Integer> wanted = new TreeMap<>();
    for (CreateOrderLine line : sent.orderItems()) {
      // A listing's own id need not be the SKU that the API shows.
      if (line.sku() == null || line.quantity() == null) {
        return null;
      }
      wanted.merge(line.sku(), line.quantity(), Integer::sum);
    }
    Map<String, Integer> found = new TreeMap<>();
    for (OrderItem line : read.orderItems()) {
      if (line.sku() == null || line.quantity() == null) {
        return null;
      }
      found.merge(line.sku(), line.quantity(), Integer::sum);
    }
    return wanted.equals(found) ? null : "it has " + found + ", this one has " + wanted;
  }

  private static Map<String, String> members(String text) {
    Map<String, String> members = new TreeMap<>();
    for (String member : text.split(";", -1)) {
      int mark = member.indexOf('=');
      if (mark > 0) {
        members.put(member.substring(0, mark), member.substring(mark + 1));
      }
    }
    return members;
  }
}
