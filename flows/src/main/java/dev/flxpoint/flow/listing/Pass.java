package dev.flxpoint.flow.listing;

import dev.flxpoint.client.FlxpointException;
import dev.flxpoint.flow.internal.call.Causes;
import dev.flxpoint.flow.internal.call.Pipeline;
import dev.flxpoint.flow.internal.call.ReadClock;
import dev.flxpoint.flow.internal.call.Reasons;
import dev.flxpoint.flow.store.FlowState;
import dev.flxpoint.flow.store.FlowStoreException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the listings that are to be answered for, on one thread: handler first, then the
 * API is told.
 *
 * <p>What is answered leaves the list, so a page is asked for again until it shows nothing new, and
 * only then the next. Neither many listings nor many pages take more memory.
 */
final class Pass<L, A> {
  private static final int LEFT_AT_ONCE = 50;

  private final Work<L, A> work;
  private final DutyBook<A> book;
  private final ReadClock clock;
  private final BooleanSupplier isStopping;
  private final ListingListener listener;
  private final Answering<A> answering;
  private final PagePlace place;

  Pass(
      Work<L, A> work,
      FlowState state,
      ReadClock clock,
      BooleanSupplier isStopping,
      ListingListener listener) {
    this.work = work;
    this.book = new DutyBook<>(state, work.texts());
    this.clock = clock;
    this.isStopping = isStopping;
    this.listener = listener;
    this.answering = new Answering<>(work, book, clock, listener);
    this.place = new PagePlace(work.pageSize(), work.nestedLimit());
  }

  ListingReport run() throws InterruptedException {
    try {
      try {
        if (handleListed() && !isStopping.getAsBoolean()) {
          handleLeft();
        }
      } catch (FlxpointException e) {
        // What is on its way has nothing to do with the page that could not be read.
        answering.finish();
        throw e;
      }
      answering.finish();
    } finally {
      work.cancel();
      answering.drain();
    }
    return answering.report();
  }

  /** Returns whether the list was read to its end. */
  private boolean handleListed() throws InterruptedException {
    boolean isNewPage = true;
    while (!isStopping.getAsBoolean()) {
      book.forgetTold(clock.now());
      FetchedPage<L> page = work.fetch(clock, place.page(), place.size());
      if (page.rows().isEmpty()) {
        return true;
      }
      if (place.isCut(page.nested())) {
        continue;
      }
      Map<Long, L> rows = new LinkedHashMap<>();
      page.rows().forEach(row -> rows.putIfAbsent(work.id(row), row));
      answering.keep(rows.keySet());
      List<Answer<A>> again = answeredAlready(rows);
      if (rows.isEmpty()) {
        answerAgain(again);
        if (isNewPage) {
          // The page before has come again.
          return true;
        }
        place.goOn();
        isNewPage = true;
        continue;
      }
      isNewPage = false;
      handle(rows, page.readAt());
      answerAgain(again);
      if (rows.keySet().stream().allMatch(answering::isUntold)) {
        // Whoever takes no answer need not be asked for more to answer.
        return false;
      }
      place.grow(page.nested());
    }
    return false;
  }

  /** Takes out what was answered in this pass, and returns those answers if they still hold. */
  private List<Answer<A>> answeredAlready(Map<Long, L> rows) {
    List<Answer<A>> again = new ArrayList<>();
    rows.entrySet()
        .removeIf(
            row -> {
              Answer<A> answer = answering.known(row.getKey());
              boolean holds =
                  answer != null
                      && (work.isFailure(answer.body())
                          || work.holds(answer.mark(), row.getValue()));
              if (answer != null && holds) {
                again.add(answer.as(Answer.Kind.AGAIN));
              }
              return holds;
            });
    return again;
  }

  /** Having been handed out once more, it is to be answered once more. */
  private void answerAgain(List<Answer<A>> again) throws InterruptedException {
    for (Answer<A> answer : again) {
      answering.add(answer);
    }
    answering.finish();
  }

  /** What was asked for before, and is listed no more: it was to be answered all the same. */
  private void handleLeft() throws InterruptedException {
    List<Long> fetched = new ArrayList<>();
    for (long id : book.open()) {
      Answer<A> answer = book.answer(id);
      if (answer == null) {
        fetched.add(id);
      } else if (!answering.isUntold(id)) {
        answering.add(answer);
      }
    }
    for (int i = 0; i < fetched.size() && !isStopping.getAsBoolean(); i += LEFT_AT_ONCE) {
      List<Long> ids = fetched.subList(i, Math.min(i + LEFT_AT_ONCE, fetched.size()));
      FetchedPage<L> read = work.readAgain(clock, ids);
      Map<Long, L> rows = new LinkedHashMap<>();
      read.rows().forEach(row -> rows.put(work.id(row), row));
      ids.stream().filter(id -> !rows.containsKey(id)).forEach(book::forget);
      handle(rows, read.readAt());
    }
  }

  private void handle(Map<Long, L> rows, Instant readAt) throws InterruptedException {
    book.fetched(List.copyOf(rows.keySet()), readAt);
    Pipeline<L, Handled<A>> inHands = new Pipeline<>(work.atOnce());
    for (Map.Entry<Long, L> row : rows.entrySet()) {
      Answer<A> known = book.answer(row.getKey());
      if (known != null && known.mark().equals(work.mark(row.getValue()))) {
        answering.add(known);
        continue;
      }
      while (inHands.isFull()) {
        decide(inHands.take(), readAt);
      }
      if (isStopping.getAsBoolean()) {
        break;
      }
      L listing = known == null ? row.getValue() : work.withKnown(row.getValue(), known.body());
      inHands.start(row.getValue(), started(listing, readAt));
    }
    while (!inHands.isEmpty()) {
      decide(inHands.take(), readAt);
    }
    answering.finish();
  }

  private CompletableFuture<Handled<A>> started(L listing, Instant readAt)
      throws InterruptedException {
    try {
      return work.handle(listing, readAt).handle(Handled::new);
    } catch (InterruptedException | FlowStoreException e) {
      // Without a memory every further listing would be handled for nothing.
      throw e;
    } catch (Exception e) {
      return CompletableFuture.completedFuture(new Handled<>(null, e));
    }
  }

  /** What a handler came to. */
  private record Handled<A>(@Nullable A answer, @Nullable Throwable failure) {}

  private void decide(Pipeline.Done<L, Handled<A>> handled, Instant readAt)
      throws InterruptedException {
    L listing = handled.item();
    A body = handled.result().answer;
    if (body == null) {
      Throwable failure = handled.result().failure;
      Throwable cause = failure == null ? new NullPointerException() : Causes.of(failure);
      if (cause instanceof Error error) {
        throw error;
      }
      listener.handlerFailed(work.id(listing), cause);
      body = work.failure(listing, readAt, Reasons.ofFailure(cause));
    }
    Answer<A> answer = Answer.of(work.id(listing), work.mark(listing), body);
    book.decided(answer);
    answering.add(answer);
  }
}
