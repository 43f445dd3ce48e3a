package dev.flxpoint.flow.order;

import dev.flxpoint.api.ApiResponse;
import dev.flxpoint.api.channel.ChannelApis;
import dev.flxpoint.api.model.CreateOrder;
import dev.flxpoint.api.model.Order;
import dev.flxpoint.client.CallContext;
import dev.flxpoint.flow.internal.call.CallerWork;
import dev.flxpoint.flow.internal.call.FlowThreads;
import dev.flxpoint.flow.internal.call.ServerClock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** The calls of a push, none of which is started on the desk's thread. Thread-safe. */
final class OrderApi {
  private final ChannelApis channel;
  private final ServerClock clock;
  private final OrderLook look;
  private final CallContext caller;

  OrderApi(ChannelApis channel, InstantSource clock) {
    this(channel, new ServerClock(clock), new OrderLook(channel), CallContext.NONE);
  }

  private OrderApi(ChannelApis channel, ServerClock clock, OrderLook look, CallContext caller) {
    this.channel = channel;
    this.clock = clock;
    this.look = look;
    this.caller = caller;
  }

  /**
   * Returns a copy whose calls belong to what the current thread is at work on; looks do not, since
   * one is for many.
   */
  OrderApi ofCaller() {
    return new OrderApi(channel, clock, look, caller());
  }

  /** Returns what the current thread is at work on. */
  CallContext caller() {
    return CallerWork.of(channel);
  }

  /** Returns the API's time. */
  Instant now() {
    return clock.now();
  }

  /** Asks the API for its time, unless an answer has told it. */
  CompletableFuture<?> knowTime(CompletableFuture<?> result) {
    return clock.isKnown()
        ? CompletableFuture.completedFuture(null)
        : call(
                () -> channel.orders().getOrders(q -> q.pageSize(1)).executeForResponseAsync(),
                result)
            .thenAccept(clock::observe);
  }

  CompletableFuture<ApiResponse<Order>> create(CreateOrder order, CompletableFuture<?> result) {
    return call(() -> channel.orders().createOrder(order).executeForResponseAsync(), result)
        .thenApply(
            response -> {
              clock.observe(response);
              return response;
            });
  }

  CompletableFuture<List<Order>> find(String number, Instant since) {
    return look.find(number, since);
  }

  /** Starts a call, not on the desk's thread: a caller's supplier of tokens may take its time. */
  private <T> CompletableFuture<T> call(
      Supplier<CompletableFuture<T>> starter, CompletableFuture<?> result) {
    return CompletableFuture.supplyAsync(() -> started(starter, result), FlowThreads.UNBOUNDED)
        .thenCompose(call -> call);
  }

  /** Starts a call, which is given up once nobody wants the result any more. */
  private <T> CompletionStage<T> started(
      Supplier<CompletableFuture<T>> starter, CompletableFuture<?> result) {
    if (result.isDone()) {
      throw new CancellationException();
    }
    CompletableFuture<T> call = caller.within(starter);
    CompletableFuture<?> unused = result.whenComplete((unwanted, reason) -> call.cancel(true));
    return call;
  }
}
