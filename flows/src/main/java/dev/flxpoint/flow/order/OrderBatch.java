package dev.flxpoint.flow.order;

import dev.flxpoint.api.model.CreateOrder;
import dev.flxpoint.client.FlxpointException;
import dev.flxpoint.flow.Progress;
import dev.flxpoint.flow.RefusedRow;
import dev.flxpoint.flow.internal.call.Causes;
import dev.flxpoint.flow.internal.call.Phase;
import dev.flxpoint.flow.internal.call.Pipeline;
import dev.flxpoint.flow.internal.call.Reasons;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Pushes many orders, a few at a time, on one thread. */
final class OrderBatch {
  /** Two calls of a token hold its permits; two stand behind them, so that no permit waits. */
  private static final int CALLS = 4;

  /** What is wrong with one order. Any other refusal says nothing of it. */
  private static final Set<Integer> BLAMES_ORDER = Set.of(400, 409, 413, 422);

  private static final int HOPELESS = 50;

  private final Function<CreateOrder, CompletableFuture<OrderResult>> push;
  private final Progress progress;
  private final List<RefusedRow> refused = new ArrayList<>();
  private long created;
  private long found;

  OrderBatch(Function<CreateOrder, CompletableFuture<OrderResult>> push, Progress progress) {
    this.push = push;
    this.progress = progress;
  }

  /** What became of an order; it has a result or a failure. */
  private record Answer(@Nullable OrderResult result, @Nullable Throwable failure) {}

  OrderPushReport push(Iterable<? extends CreateOrder> orders) throws InterruptedException {
    int total = orders instanceof Collection<?> known ? known.size() : Progress.UNKNOWN;
    Pipeline<String, Answer> sent = new Pipeline<>(CALLS);
    List<CompletableFuture<OrderResult>> running = new ArrayList<>();
    try (Phase phase = Phase.start(progress, "Orders", total)) {
      try {
        long position = 0;
        for (CreateOrder order : orders) {
          position++;
          Objects.requireNonNull(order, "order " + position + " is null");
          while (sent.isFull()) {
            note(sent.take(), phase);
          }
          running.removeIf(CompletableFuture::isDone);
          CompletableFuture<OrderResult> next = started(order);
          running.add(next);
          sent.start(name(order, position), next.handle(Answer::new));
        }
        while (!sent.isEmpty()) {
          note(sent.take(), phase);
        }
      } finally {
        running.forEach(each -> each.cancel(true));
      }
    }
    return new OrderPushReport(created, found, refused);
  }

  private CompletableFuture<OrderResult> started(CreateOrder order) {
    try {
      return push.apply(order);
    } catch (IllegalArgumentException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private void note(Pipeline.Done<String, Answer> done, Phase phase) {
    Answer answer = done.result();
    if (answer.result == null) {
      Throwable failure = Causes.of(Objects.requireNonNull(answer.failure));
      refused.add(new RefusedRow(done.item(), reason(failure)));
      if (created + found == 0 && refused.size() >= HOPELESS) {
        throw unchecked(failure);
      }
    } else if (answer.result.created()) {
      created++;
    } else {
      found++;
    }
    phase.advance(1);
  }

  /** Returns why an order was not taken; throws what is not the order's fault. */
  private static String reason(Throwable failure) {
    if (failure instanceof OrderDiffersException
        || failure instanceof OrderUnclearException
        || failure instanceof IllegalArgumentException) {
      return String.valueOf(failure.getMessage());
    }
    if (failure instanceof FlxpointException refusal && BLAMES_ORDER.contains(refusal.status())) {
      return Reasons.ofRefusal(refusal);
    }
    throw unchecked(failure);
  }

  private static RuntimeException unchecked(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return failure instanceof RuntimeException unchecked
        ? unchecked
        : new IllegalStateException(failure);
  }

  private static String name(CreateOrder order, long position) {
    return Objects.requireNonNullElseGet(order.referenceNumber(), () -> "order " + position);
  }
}
