package dev.flxpoint.flow.listing;

import dev.flxpoint.flow.RefusedRow;
import dev.flxpoint.flow.internal.call.Bisection;
import dev.flxpoint.flow.internal.call.Causes;
import dev.flxpoint.flow.internal.call.Pipeline;
import dev.flxpoint.flow.internal.call.ReadClock;
import dev.flxpoint.flow.internal.call.RowResults;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the API what became of listings, many at once, and notes what it knows. For one thread. */
final class Answering<A> {
  /** Two calls of a token hold its permits; two stand behind them, so that no permit waits. */
  private static final int CALLS = 4;

  private final Work<?, A> work;
  private final DutyBook<A> book;
  private final ReadClock clock;
  private final ListingListener listener;
  private final Bisection<Answer<A>> bisection;
  private final List<Answer<A>> waiting = new ArrayList<>();
  private final Pipeline<List<Answer<A>>, Told> sent = new Pipeline<>(CALLS);

  /** What was answered about the listings of the page that was read last. */
  private final Map<Long, Answer<A>> known = new HashMap<>();

  private final Set<Long> untold = new HashSet<>();
  private long done;
  private long failed;
  private long refused;

  Answering(Work<?, A> work, DutyBook<A> book, ReadClock clock, ListingListener listener) {
    this.work = work;
    this.book = book;
    this.clock = clock;
    this.listener = listener;
    this.bisection =
        new Bisection<>(
            answers -> work.tell(answers.stream().map(Answer::body).toList()),
            answer -> String.valueOf(answer.id()));
  }

  /** What telling the API came to. */
  private record Told(@Nullable RowResults results, @Nullable Throwable failure) {}

  /** Tells an answer, at the latest with {@link #finish}. */
  void add(Answer<A> answer) throws InterruptedException {
    waiting.add(answer);
    if (waiting.size() >= work.batchSize()) {
      send();
    }
  }

  /** Tells what is left, and waits until all of it is known to have been told or not. */
  void finish() throws InterruptedException {
    while (!waiting.isEmpty() || !sent.isEmpty()) {
      if (!waiting.isEmpty()) {
        send();
      } else {
        note(sent.take());
      }
    }
  }

  /** Notes what was answered meanwhile, without waiting for the rest. */
  void drain() {
    sent.drain(this::note);
  }

  /** Returns what this pass has answered about a listing that it was asked to keep. */
  @Nullable Answer<A> known(long id) {
    return known.get(id);
  }

  /** Forgets all other answers, but does not take them back. */
  void keep(Set<Long> ids) {
    known.keySet().retainAll(ids);
  }

  boolean isUntold(long id) {
    return untold.contains(id);
  }

  ListingReport report() {
    return new ListingReport(done, failed, untold.size(), refused);
  }

  private void send() throws InterruptedException {
    while (sent.isFull()) {
      note(sent.take());
    }
    List<Answer<A>> batch = List.copyOf(waiting);
    waiting.clear();
    sent.start(batch, bisection.send(batch).handle(Told::new));
  }

  private void note(Pipeline.Done<List<Answer<A>>, Told> batch) {
    Told told = batch.result();
    if (told.results == null) {
      Throwable cause =
          told.failure == null ? new IllegalStateException("no answer") : Causes.of(told.failure);
      batch.item().forEach(answer -> fail(answer, cause));
      return;
    }
    Map<String, String> reasons = new HashMap<>();
    for (RefusedRow row : told.results.refused()) {
      reasons.put(row.row(), row.reason());
    }
    for (Answer<A> answer : batch.item()) {
      String reason = reasons.get(String.valueOf(answer.id()));
      if (reason == null) {
        settle(answer);
      } else {
        refuse(answer, reason);
      }
    }
  }

  private void fail(Answer<A> answer, Throwable cause) {
    if (answer.kind() == Answer.Kind.AGAIN && !untold.contains(answer.id())) {
      // The API has it; that it was asked for again is to be told by the next pass.
      book.decided(answer);
    }
    untold.add(answer.id());
    known.put(answer.id(), answer);
    listener.answerFailed(answer.id(), cause);
  }

  private void settle(Answer<A> answer) {
    boolean isCounted = answer.kind() != Answer.Kind.AGAIN || untold.contains(answer.id());
    untold.remove(answer.id());
    if (answer.kind() != Answer.Kind.REMEMBERED || !work.isTimed()) {
      known.put(answer.id(), answer);
    }
    if (isCounted && work.isFailure(answer.body())) {
      failed++;
    } else if (isCounted) {
      done++;
    }
    if (work.isTimed() || work.isFailure(answer.body())) {
      book.forget(answer.id());
    } else {
      book.told(answer, clock.now());
    }
  }

  private void refuse(Answer<A> answer, String reason) {
    listener.answerRefused(answer.id(), reason);
    known.put(answer.id(), answer);
    if (answer.kind() != Answer.Kind.LAST_RESORT) {
      refused++;
      A body = work.withoutDetails(answer.body(), "The answer was refused: " + reason);
      waiting.add(answer.instead(body));
    } else if (done + failed > 0) {
      book.forget(answer.id());
    } else {
      // Not one is taken, so it is not this one that is wrong: what was decided is told later.
      untold.add(answer.id());
    }
  }
}
