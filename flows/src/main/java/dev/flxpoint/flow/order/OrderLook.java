package dev.flxpoint.flow.order;

import dev.flxpoint.api.channel.ChannelApis;
import dev.flxpoint.api.model.Order;
import dev.flxpoint.flow.internal.call.Causes;
import dev.flxpoint.flow.internal.call.FlowThreads;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Looks for orders by the caller's numbers. No parameter of the API asks for one, so what changed
 * since an order was first sent is listed; those who come while a list is read share the next one.
 * Thread-safe.
 */
final class OrderLook {
  /** What the clocks of the API's machines may differ by, and ours may drift. */
  private static final Duration MARGIN = Duration.ofMinutes(2);

  /** No page is known to be cut shorter; more rows than that may be on several. */
  static final int SMALLEST_PAGE = 20;

  /** Pages that begin elsewhere: a row that moved to another page before is then found. */
  static final int OTHER_PAGE = 63;

  private final ChannelApis channel;
  private List<Wanted> waiting = new ArrayList<>();
  private boolean isReading;

  OrderLook(ChannelApis channel) {
    this.channel = channel;
  }

  private record Wanted(String number, Instant since, CompletableFuture<List<Order>> result) {}

  /** Returns the orders with a number that were created, or changed, since a time. */
  CompletableFuture<List<Order>> find(String number, Instant since) {
    Wanted wanted = new Wanted(number, since.minus(MARGIN), new CompletableFuture<>());
    boolean isFirst;
    synchronized (this) {
      waiting.add(wanted);
      isFirst = !isReading;
      isReading = true;
    }
    if (isFirst) {
      FlowThreads.UNBOUNDED.execute(this::readForAll);
    }
    return wanted.result;
  }

  /** Reads for those who wait, and again for those who have come meanwhile. */
  private void readForAll() {
    List<Wanted> asked;
    synchronized (this) {
      isReading = !waiting.isEmpty();
      if (!isReading) {
        return;
      }
      asked = waiting;
      waiting = new ArrayList<>();
    }
    Instant since = asked.stream().map(Wanted::since).min(Instant::compareTo).orElseThrow();
    Map<String, Map<Long, Order>> found = new ConcurrentHashMap<>();
    asked.forEach(each -> found.put(each.number, new ConcurrentHashMap<>()));
    AtomicInteger rows = new AtomicInteger();
    CompletableFuture<Boolean> unused =
        read(since, 100, found, rows)
            .thenCompose(
                done ->
                    rows.get() < SMALLEST_PAGE || found.values().stream().noneMatch(Map::isEmpty)
                        ? CompletableFuture.completedFuture(true)
                        : read(since, OTHER_PAGE, found, rows))
            .whenCompleteAsync(
                (done, failure) -> {
                  asked.forEach(each -> tell(each, found, failure));
                  readForAll();
                },
                FlowThreads.UNBOUNDED);
  }

  private CompletableFuture<Boolean> read(
      Instant since, int pageSize, Map<String, Map<Long, Order>> found, AtomicInteger rows) {
    try {
      return channel
          .orders()
          .getOrders(q -> q.orderUpdatedAt(since).pageSize(pageSize))
          .forEachAsync(
              order -> {
                rows.incrementAndGet();
                add(order, found);
              })
          .thenApply(done -> true);
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private static void add(Order order, Map<String, Map<Long, Order>> found) {
    Map<Long, Order> wanted =
        order.referenceNumber() == null ? null : found.get(order.referenceNumber());
    if (wanted != null) {
      wanted.put(order.id(), order);
    }
  }

  private static void tell(
      Wanted wanted, Map<String, Map<Long, Order>> found, @Nullable Throwable failure) {
    if (failure == null) {
      wanted.result.complete(List.copyOf(found.getOrDefault(wanted.number, Map.of()).values()));
    } else {
      wanted.result.completeExceptionally(Causes.of(failure));
    }
  }
}
