package dev.flxpoint.flow.order;

import dev.flxpoint.api.channel.ChannelApis;
import dev.flxpoint.api.model.CreateOrder;
import dev.flxpoint.flow.Progress;
import dev.flxpoint.flow.internal.call.FlowThread;
import dev.flxpoint.flow.internal.desk.Desks;
import dev.flxpoint.flow.store.FlowStore;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Pushes what buyers ordered on a channel, each order once.
 *
 * <p>An order is known by its {@code referenceNumber}, the caller's own. That it is about to be
 * sent is in the {@link #store} before it is sent, and that the API has it afterwards, for 90 days;
 * so pushing it again sends nothing. After an unclear failure, or when a process died in between,
 * the orders that changed since it was first sent are listed and searched for the number, since no
 * parameter asks for it. If it is not among them it is sent again, 3 times in all in a call. What a
 * new push looks back by is the API's clock, not this machine's.
 *
 * <p>The API is said to take an order of a known number for a repeat. Where it does not, a request
 * that was given up and arrives after the look makes a second order, which the account's protection
 * from duplicate orders puts on hold; the next look then ends in an {@link OrderUnclearException}.
 *
 * <p>Calls for one number follow one another, whatever threads and copies of this they come from;
 * those of others go side by side. The state is held while something is pushed, so another process
 * may use the same store in between, but not at the same time. A store belongs to one channel of
 * one API.
 *
 * <p>Immutable and thread-safe.
 */
public final class OrderPush {
  private static final Desks<String, OrderBook> DESKS =
      new Desks<>("flxpoint-orders", OrderBook::open);

  private final OrderApi api;
  private final FlowStore store;
  private final Progress progress;

  private OrderPush(OrderApi api, FlowStore store, Progress progress) {
    this.api = api;
    this.store = store;
    this.progress = progress;
  }

  /**
   * Returns a push to that channel, usually a {@link dev.flxpoint.client.ChannelClient}, that
   * remembers what it pushes as long as it lives itself.
   */
  public static OrderPush to(ChannelApis channel) {
    return to(channel, InstantSource.system());
  }

  static OrderPush to(ChannelApis channel, InstantSource clock) {
    Objects.requireNonNull(channel, "channel == null");
    return new OrderPush(new OrderApi(channel, clock), FlowStore.memory(), Progress.silent());
  }

  /** Returns a copy that keeps what it knows in a store; by default it is in memory. */
  public OrderPush store(FlowStore store) {
    Objects.requireNonNull(store, "store == null");
    return new OrderPush(api, store, progress);
  }

  /** Returns a copy whose {@link #push} tells the given progress; by default nobody is told. */
  public OrderPush progress(Progress progress) {
    Objects.requireNonNull(progress, "progress == null");
    return new OrderPush(api, store, progress);
  }

  /**
   * Creates an order, unless the API has it already.
   *
   * <p>Blocks meanwhile. If it is interrupted, the order may be on its way or not; pushing it again
   * finds out.
   *
   * @param order with a {@code referenceNumber}
   * @return also where it was there already
   * @throws IllegalArgumentException if it has no reference number; nothing was sent
   * @throws OrderDiffersException if there is an order of that number with other content: other
   *     lines than this one has, or, of one that this store knows, any other member
   * @throws OrderUnclearException if several orders have that number
   * @throws dev.flxpoint.client.FlxpointException if a call fails. An order that the API refused,
   *     in words that name member and place, or that was not sent is forgotten; after an unclear
   *     failure, push it again to find out
   * @throws dev.flxpoint.flow.store.FlowStoreException if the store fails or is in use
   * @throws InterruptedException if the thread is interrupted
   */
  public OrderResult createOnce(CreateOrder order) throws InterruptedException {
    return Desks.await(createOnceAsync(order));
  }

  /**
   * Like {@link #createOnce}, without blocking: the store is written by another thread, and no
   * thread waits for a call.
   *
   * @return completes exceptionally with what {@link #createOnce} throws, on a thread that may
   *     block. Cancelling it takes an order back that is not being sent yet, and otherwise leaves
   *     open whether it is created; pushing it again finds out
   */
  public CompletableFuture<OrderResult> createOnceAsync(CreateOrder order) {
    String number = Objects.requireNonNull(order, "order == null").referenceNumber();
    if (number == null || number.isBlank()) {
      throw new IllegalArgumentException(
          "The order has no referenceNumber, by which a repeat is known: set the shop's own number"
              + " of it; nothing was sent");
    }
    OrderApi calls = api.ofCaller();
    return DESKS.submit(
        store,
        number,
        (book, desk, result) -> new OrderRun(calls, order, number, book, desk, result).start());
  }

  /**
   * Creates many orders, reading them as they are needed: four at most are on their way. Those that
   * cannot be created are in the report; what is not the fault of one order ends the push, and
   * pushing the same orders again goes on where it ended.
   *
   * <p>Blocks meanwhile. If none was taken and 50 were refused, it fails with the last refusal.
   *
   * @throws dev.flxpoint.client.FlxpointException if a call fails
   * @throws dev.flxpoint.flow.store.FlowStoreException if the store fails or is in use
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public OrderPushReport push(Iterable<? extends CreateOrder> orders) throws InterruptedException {
    Objects.requireNonNull(orders, "orders == null");
    return new OrderBatch(this::createOnceAsync, progress).push(orders);
  }

  /** Like {@link #push}, on a thread of its own; cancelling interrupts it. */
  public CompletableFuture<OrderPushReport> pushAsync(Iterable<? extends CreateOrder> orders) {
    return FlowThread.run("flxpoint-order-push", api.caller(), () -> push(orders));
  }

  /**
   * Tells that somebody has found out which order a number means, or that it is none.
   *
   * @param orderId the order that counts; null if there is none, so that it may be pushed again
   * @throws IllegalArgumentException if this store knows of no such number that is unclear
   */
  public void settle(String referenceNumber, @Nullable Long orderId) throws InterruptedException {
    CompletableFuture<Boolean> settled =
        DESKS.submit(
            store,
            referenceNumber,
            (book, desk, result) -> {
              OrderMark mark = book.get(referenceNumber);
              if (mark == null || mark.isDone()) {
                throw new IllegalArgumentException(
                    "Order " + referenceNumber + " is not unclear: there is nothing to settle");
              }
              if (orderId == null) {
                book.remove(referenceNumber);
              } else {
                book.put(referenceNumber, mark.done(mark.time(), orderId));
              }
              return CompletableFuture.completedFuture(true);
            });
    boolean unused = Desks.await(settled);
  }
}
