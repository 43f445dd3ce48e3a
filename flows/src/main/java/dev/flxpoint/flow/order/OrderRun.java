package dev.flxpoint.flow.order;

import dev.flxpoint.api.ApiResponse;
import dev.flxpoint.api.model.CreateOrder;
import dev.flxpoint.api.model.Order;
import dev.flxpoint.client.FlxpointException;
import dev.flxpoint.client.Outcome;
import dev.flxpoint.flow.internal.call.Causes;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Creates one order: what is known of it, what has to be looked for, and how often it is sent. */
final class OrderRun {
  private static final int MOST_ATTEMPTS = 3;

  /** An order that is so much older than its first sending was there before. */
  private static final Duration SURELY_BEFORE = Duration.ofMinutes(2);

  private final OrderApi api;
  private final CreateOrder order;
  private final String number;
  private final String content;
  private final OrderBook book;
  private final Executor desk;
  private final CompletableFuture<OrderResult> result;

  /** Whether a request may have taken effect that no answer came to, now or in an earlier call. */
  private boolean doubtful;

  private int attempts;

  OrderRun(
      OrderApi api,
      CreateOrder order,
      String number,
      OrderBook book,
      Executor desk,
      CompletableFuture<OrderResult> result) {
    this.api = api;
    this.order = order;
    this.number = number;
    this.content = OrderContent.of(order);
    this.book = book;
    this.desk = desk;
    this.result = result;
  }

  CompletableFuture<OrderResult> start() {
    OrderMark mark = book.get(number);
    if (mark != null && mark.isDone()) {
      check(mark.orderId(), OrderContent.difference(mark.content(), content));
      return done(mark.orderId(), false);
    }
    return api.knowTime(result).thenComposeAsync(unused -> begin(mark), desk);
  }

  private CompletionStage<OrderResult> begin(@Nullable OrderMark mark) {
    book.sweep(api.now());
    if (mark == null) {
      OrderMark sent = OrderMark.sent(api.now(), content);
      book.put(number, sent);
      return attempt(sent, 1);
    }
    doubtful = true;
    return api.find(number, mark.time())
        .thenComposeAsync(
            found -> {
              if (!found.isEmpty()) {
                return found(found, mark);
              }
              // From the time of the first: that one may still arrive.
              OrderMark sent = OrderMark.sent(mark.time(), content);
              book.put(number, sent);
              return attempt(sent, 1);
            },
            desk);
  }

  private CompletionStage<OrderResult> found(List<Order> found, OrderMark mark) {
    if (found.size() > 1) {
      throw new OrderUnclearException(number, found.stream().map(Order::id).sorted().toList());
    }
    Order only = found.get(0);
    check(only.id(), OrderContent.difference(order, only));
    book.put(number, mark.done(api.now(), only.id()));
    check(only.id(), OrderContent.difference(mark.content(), content));
    return done(only.id(), attempts > 0);
  }

  private CompletionStage<OrderResult> attempt(OrderMark mark, int attempt) {
    return api.create(order, result)
        .handleAsync(
            (response, failure) ->
                failure == null
                    ? created(response, mark)
                    : failed(Causes.of(failure), mark, attempt),
            desk)
        .thenCompose(next -> next);
  }

  private CompletionStage<OrderResult> created(
      ApiResponse<? extends @Nullable Order> response, OrderMark mark) {
    attempts += response.attempts();
    Order answered = response.body();
    if (answered == null) {
      book.put(number, mark.done(api.now(), null));
      return done(null, true);
    }
    check(answered.id(), OrderContent.difference(order, answered));
    book.put(number, mark.done(api.now(), answered.id()));
    boolean isOlder =
        answered.insertedAt() != null
            && answered.insertedAt().isBefore(mark.time().minus(SURELY_BEFORE));
    return done(answered.id(), !isOlder);
  }

  private CompletionStage<OrderResult> failed(Throwable failure, OrderMark mark, int attempt) {
    if (!(failure instanceof FlxpointException problem)) {
      // Cancelled, or thrown by somebody's interceptor: the mark stays, and the next call looks.
      return CompletableFuture.failedFuture(failure);
    }
    attempts += problem.attempts();
    boolean nothingHappened =
        problem.outcome() == Outcome.NOT_SENT || problem.outcome() == Outcome.REFUSED;
    if (nothingHappened && !doubtful) {
      book.remove(number);
      return CompletableFuture.failedFuture(problem);
    }
    if (problem.outcome() == Outcome.NOT_SENT) {
      return CompletableFuture.failedFuture(problem);
    }
    doubtful = true;
    return api.find(number, mark.time())
        .handleAsync(
            (found, unreadable) -> {
              if (found == null) {
                problem.addSuppressed(Causes.of(Objects.requireNonNull(unreadable)));
                throw problem;
              }
              return look(found, problem, mark, attempt);
            },
            desk)
        .thenCompose(next -> next);
  }

  /** Decides by what the API has after an attempt that may have had an effect. */
  private CompletionStage<OrderResult> look(
      List<Order> found, FlxpointException problem, OrderMark mark, int attempt) {
    if (!found.isEmpty()) {
      return found(found, mark);
    }
    if (problem.outcome() == Outcome.REFUSED) {
      book.remove(number);
      throw problem;
    }
    if (attempt == MOST_ATTEMPTS || result.isDone()) {
      throw problem;
    }
    return attempt(mark, attempt + 1);
  }

  private void check(@Nullable Long id, @Nullable String difference) {
    if (difference != null) {
      throw new OrderDiffersException(number, id, difference);
    }
  }

  private CompletableFuture<OrderResult> done(@Nullable Long id, boolean created) {
    return CompletableFuture.completedFuture(new OrderResult(number, id, created, attempts));
  }
}
