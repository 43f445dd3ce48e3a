package dev.flxpoint.redis;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The way of one process to the server: it asks, waits no longer than it has to, and knows for how
 * long the server has been silent. Thread-safe.
 *
 * <p>What the server grants has to be used soon after the question. So what it has no time for yet
 * waits here, unasked, and not in a queue at the server, where it would grow old.
 */
final class Line {
  /** Somebody who is told once of a reply, or that there is none; on the timer's thread. */
  interface Listener {
    void answered(Reply reply);

    /** Tells that there is none, and whether it was asked for at all. */
    void failed(boolean wasSent);

    /** There is a reply after all, at once and on any thread. */
    void late();

    /** The same, with what it says. */
    void answeredLate(Reply reply);
  }

  /** So many questions are under way at first; the fewer, the later answers come. */
  private static final int FIRST = 64;

  private static final int FEWEST = 8;
  private static final int MOST = 4_096;

  private final ScriptRunner runner;
  private final Timer timer;
  private final String process;
  private final OwnFloor.Way way;
  private final Duration timeout;
  private final Outage outage;
  private final AtomicLong leases = new AtomicLong();

  /** What waits for a place, in order. */
  @GuardedBy("this")
  private final Queue<Question> queue = new ArrayDeque<>();

  @GuardedBy("this")
  private int places = FIRST;

  @GuardedBy("this")
  private int underWay;

  @GuardedBy("this")
  private long questions;

  /** The number of the latest question that was answered. */
  private final AtomicLong lastAnswered = new AtomicLong();

  /** When the last answer came, if one did. */
  private volatile long heardAt = Long.MIN_VALUE / 2;

  /**
   * Creates one.
   *
   * @param process what no other process is called
   * @param way what it says of its way to the API
   * @param timeout how long one command may take
   */
  Line(
      ScriptRunner runner,
      Timer timer,
      String process,
      OwnFloor.Way way,
      Duration timeout,
      Outage outage) {
    this.runner = runner;
    this.timer = timer;
    this.process = process;
    this.way = way;
    this.timeout = timeout;
    this.outage = outage;
  }

  Timer timer() {
    return timer;
  }

  long now() {
    return timer.nanoTime();
  }

  OwnFloor.Way way() {
    return way;
  }

  Outage outage() {
    return outage;
  }

  /** Returns the name of a lease that no other has, of no token in no process. */
  String newLease() {
    return process + "." + leases.incrementAndGet();
  }

  /**
   * Asks the server, once there is a place; the listener is told later, and with nothing below it
   * on the stack.
   *
   * @param news what to say as it is sent
   */
  void ask(String key, Supplier<List<String>> news, Listener listener) {
    Question question = new Question(key, news, listener);
    question.giveUpAfter(timeout.toNanos());
    synchronized (this) {
      queue.add(question);
    }
    sendQueued();
  }

  private void sendQueued() {
    for (Question next = next(); next != null; next = next()) {
      next.send();
    }
  }

  private synchronized @Nullable Question next() {
    while (underWay < places && !queue.isEmpty()) {
      Question first = queue.remove();
      if (first.number(questions + 1)) {
        questions++;
        underWay++;
        return first;
      }
    }
    return null;
  }

  /** Notes that one is no longer under way, and whether its answer was quick. */
  private void end(boolean wasQuick) {
    synchronized (this) {
      underWay--;
      places = wasQuick ? Math.min(places + 1, MOST) : Math.max(places / 2, FEWEST);
      if (queue.isEmpty()) {
        return;
      }
    }
    // Not here, or one that ends at once would send the next, and so on, all on one stack.
    Runnable unused = timer.schedule(0, this::sendQueued);
  }

  /**
   * One question, which is heard, or fails and may be heard yet.
   *
   * <p>Answers come in the order of the questions. So while earlier ones are being answered this
   * one waits for its turn, and asking again would only make the others wait longer.
   */
  private final class Question {
    private final String key;
    private final Supplier<List<String>> news;
    private final Listener listener;
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile long number;
    private volatile long asked;
    private volatile Runnable giveUp = () -> {};

    Question(String key, Supplier<List<String>> news, Listener listener) {
      this.key = key;
      this.news = news;
      this.listener = listener;
    }

    void giveUpAfter(long nanos) {
      giveUp = timer.schedule(nanos, this::giveUp);
    }

    /** Numbers it in the order of all, unless it was given up. */
    boolean number(long next) {
      number = next;
      return !over.get();
    }

    void send() {
      giveUp.run();
      giveUpAfter(timeout.toNanos());
      asked = now();
      List<String> said = news.get();
      try {
        var unused =
            runner.run(key, said).whenComplete((numbers, failure) -> end(said, numbers, failure));
      } catch (RuntimeException e) {
        end(said, null, e);
      }
    }

    private void giveUp() {
      long patient = heardAt + timeout.toNanos() - now();
      boolean isQueued = number == 0 || lastAnswered.get() < number;
      if (isQueued && patient > 0) {
        giveUpAfter(patient);
        return;
      }
      synchronized (Line.this) {
        if (!over.compareAndSet(false, true)) {
          return;
        }
      }
      if (number > 0) {
        Line.this.end(false);
      }
      failed(new TimeoutException("no reply within " + timeout.toMillis() + " ms"));
    }

    /** Takes the answer, on any thread. */
    private void end(List<String> said, @Nullable List<Long> numbers, @Nullable Throwable failure) {
      giveUp.run();
      if (numbers != null) {
        heardAt = now();
        lastAnswered.accumulateAndGet(number, Math::max);
      }
      if (over.compareAndSet(false, true)) {
        Line.this.end(now() - asked < timeout.toNanos() / 4);
        Runnable unused = timer.schedule(0, () -> told(said, numbers, failure, listener::answered));
      } else if (numbers != null) {
        listener.late();
        Runnable unused =
            timer.schedule(0, () -> told(said, numbers, failure, listener::answeredLate));
      }
    }

    private void told(
        List<String> said,
        @Nullable List<Long> numbers,
        @Nullable Throwable failure,
        Consumer<Reply> then) {
      if (numbers == null) {
        failed(failure == null ? new IllegalStateException("no reply") : failure);
        return;
      }
      Reply reply;
      try {
        reply = Reply.of(numbers, asked, said);
      } catch (Reply.StrangeException e) {
        failed(e);
        return;
      }
      outage.answered(now(), now() - asked);
      then.accept(reply);
    }

    private void failed(Throwable failure) {
      outage.failed(failure, now());
      listener.failed(number > 0);
    }
  }
}
