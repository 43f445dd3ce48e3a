package dev.flxpoint.flow.order;

import dev.flxpoint.api.ApiResponse;
import dev.flxpoint.api.PagedCall;
import dev.flxpoint.api.model.Order;
import dev.flxpoint.api.model.Shipment;
import dev.flxpoint.client.NotFoundException;
import dev.flxpoint.flow.internal.call.ServerClock;
import dev.flxpoint.flow.order.OrderChange.Part;
import dev.flxpoint.flow.store.FlowState;
import dev.flxpoint.flow.store.FlowStoreException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One pass over what changed, on one thread. */
final class FeedPoll {
  private final FeedSettings settings;
  private final FeedMemory memory;
  private final ServerClock clock;
  private final BooleanSupplier isStopping;
  private final FeedListener listener;
  private final Set<Long> seen = new HashSet<>();
  private final Set<Long> unexplained = new HashSet<>();
  private final Map<Long, List<Shipment>> shipments = new HashMap<>();
  private int told;
  private int unchanged;
  private int failed;

  FeedPoll(
      FeedSettings settings, FlowState state, InstantSource clock, BooleanSupplier isStopping) {
    this.settings = settings;
    this.memory = new FeedMemory(state);
    this.clock = new ServerClock(clock);
    this.isStopping = isStopping;
    this.listener = new FeedLog(settings.listener());
  }

  FeedReport run() throws InterruptedException {
    FeedCursors from = Objects.requireNonNullElseGet(memory.cursors(), this::begin);
    FeedCursors asked = from.asked();
    ApiResponse<List<Order>> first = list(asked, 100).executeForResponse();
    clock.observe(first);
    // What is written down while the pages are read may be on one that was read before.
    Instant start = clock.now();
    FeedCursors seenUntil = from;
    if (!first.body().isEmpty()) {
      // Before the orders: then the order of each of these is listed, too.
      readShipments(asked);
      seenUntil = readOrders(asked, 100, seenUntil);
      if (seen.size() >= OrderLook.SMALLEST_PAGE) {
        seenUntil = readOrders(asked, OrderLook.OTHER_PAGE, seenUntil);
      }
    }
    tellLeft(asked);
    if (!isStopping.getAsBoolean()) {
      memory.moveOn(from.later(seenUntil.atMost(start)), unexplained);
    }
    return new FeedReport(told, unchanged, failed);
  }

  private FeedCursors begin() {
    Instant since = settings.since();
    if (since == null) {
      clock.observe(settings.channel().orders().getOrders(q -> q.pageSize(1)).executeForResponse());
      // What comes in the rest of this second has the time of its beginning.
      since = clock.now().minusSeconds(1);
    }
    FeedCursors cursors = FeedCursors.after(since);
    memory.begin(cursors);
    return cursors;
  }

  private PagedCall<Order> list(FeedCursors asked, int pageSize) {
    return settings
        .channel()
        .orders()
        .getOrders(
            q ->
                q.orderUpdatedAt(asked.order())
                    .fulfillmentRequestsUpdatedAt(asked.requests())
                    .shipmentsUpdatedAt(asked.shipments())
                    .pageSize(pageSize));
  }

  private void readShipments(FeedCursors asked) {
    for (Shipment shipment :
        settings
            .channel()
            .shipments()
            .getShipments(q -> q.filterUpdatedAfter(asked.shipments()).filterPageSize(100))
            .rows()) {
      if (shipment.orderId() != null) {
        List<Shipment> ofOrder =
            shipments.computeIfAbsent(shipment.orderId(), id -> new ArrayList<>());
        ofOrder.removeIf(each -> each.id() == shipment.id());
        ofOrder.add(shipment);
      }
    }
  }

  private FeedCursors readOrders(FeedCursors asked, int pageSize, FeedCursors until)
      throws InterruptedException {
    FeedCursors latest = until;
    for (Order order : list(asked, pageSize).rows()) {
      if (isStopping.getAsBoolean()) {
        return latest;
      }
      if (seen.add(order.id())) {
        List<Shipment> ofOrder = shipments.getOrDefault(order.id(), List.of());
        OrderPrint print = OrderPrint.of(order, ofOrder);
        latest = latest.later(print.latest());
        take(order, ofOrder, print, asked);
      }
    }
    return latest;
  }

  private void take(Order order, List<Shipment> listed, OrderPrint print, FeedCursors asked)
      throws InterruptedException {
    OrderPrint before = memory.told(order.id());
    Set<Part> left = memory.left(order.id());
    List<Shipment> fresh =
        listed.stream()
            .filter(each -> before == null || !before.shipments().contains(OrderPrint.of(each)))
            .toList();
    EnumSet<Part> parts = parts(before, print, asked);
    if (fresh.isEmpty()) {
      parts.remove(Part.SHIPMENTS);
    } else {
      parts.add(Part.SHIPMENTS);
    }
    if (!asked.isBehind(print.latest())) {
      unexplained.add(order.id());
    }
    if (left == null && before != null && parts.isEmpty()) {
      unchanged++;
      return;
    }
    if (left != null) {
      parts.addAll(left);
    }
    tell(new OrderChange(order, parts, fresh), print);
  }

  private static EnumSet<Part> parts(
      @Nullable OrderPrint before, OrderPrint print, FeedCursors asked) {
    EnumSet<Part> parts = EnumSet.noneOf(Part.class);
    if (before == null
        ? print.latest().order().isAfter(asked.order())
        : !before.order().equals(print.order())) {
      parts.add(Part.ORDER);
    }
    if (before == null
        ? print.latest().requests().isAfter(asked.requests())
        : !before.requests().equals(print.requests())) {
      parts.add(Part.FULFILLMENT_REQUESTS);
    }
    return parts;
  }

  private void tell(OrderChange change, OrderPrint print) throws InterruptedException {
    long id = change.order().id();
    try {
      settings.handler().handle(change);
    } catch (InterruptedException | FlowStoreException e) {
      // Without a memory every further change would be told for nothing.
      throw e;
    } catch (Exception e) {
      memory.leave(id, change.parts());
      failed++;
      listener.handlerFailed(change, e);
      return;
    }
    memory.tell(id, print);
    told++;
  }

  /** The cursors have passed what the handler failed at in an earlier poll, so it is read by id. */
  private void tellLeft(FeedCursors asked) throws InterruptedException {
    for (long id : memory.left()) {
      if (isStopping.getAsBoolean() || !seen.add(id)) {
        continue;
      }
      try {
        Order order = settings.channel().orders().getOrder(id).execute();
        List<Shipment> ofOrder =
            new ArrayList<>(
                settings.channel().shipments().getShipments(q -> q.findByOrderId(id)).stream()
                    .toList());
        take(order, ofOrder, OrderPrint.of(order, ofOrder), asked);
      } catch (NotFoundException e) {
        memory.forget(id);
        listener.vanished(id);
      }
    }
  }
}
