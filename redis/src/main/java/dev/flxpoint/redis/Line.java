package dev.flxpoint.redis;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The way of one process to the server: it asks, waits no longer than it has to, and knows for how
 * long the server has been silent. Thread-safe.
 */
final class Line {
  /** Somebody who is told of a reply, or of why there is none; on the timer's thread. */
  interface Listener {
    void answered(Reply reply);

    void failed();

    /** There is a reply after all; on any thread. */
    void late();
  }

  private final ScriptRunner runner;
  private final Timer timer;
  private final String process;
  private final String site;
  private final Duration timeout;
  private final Outage outage;
  private final AtomicLong leases = new AtomicLong();

  /**
   * Creates one.
   *
   * @param process what no other process is called
   * @param site what all are called that reach the API by the same way
   * @param timeout how long one command may take
   */
  Line(
      ScriptRunner runner,
      Timer timer,
      String process,
      String site,
      Duration timeout,
      Outage outage) {
    this.runner = runner;
    this.timer = timer;
    this.process = process;
    this.site = site;
    this.timeout = timeout;
    this.outage = outage;
  }

  Timer timer() {
    return timer;
  }

  long now() {
    return timer.nanoTime();
  }

  String site() {
    return site;
  }

  Outage outage() {
    return outage;
  }

  /** Returns the name of a lease that no other has, of no token in no process. */
  String newLease() {
    return process + "." + leases.incrementAndGet();
  }

  /** Asks the server; the listener is told once, later, and with nothing below it on the stack. */
  void ask(String key, List<String> arguments, Listener listener) {
    long asked = now();
    AtomicBoolean over = new AtomicBoolean();
    Consumer<Runnable> once =
        told -> {
          if (over.compareAndSet(false, true)) {
            told.run();
          }
        };
    Runnable giveUp =
        timer.schedule(
            timeout.toNanos(),
            () ->
                once.accept(
                    () ->
                        failed(
                            new TimeoutException("no reply within " + timeout.toMillis() + " ms"),
                            listener)));
    try {
      var unused =
          runner
              .run(key, arguments)
              .whenComplete(
                  (numbers, failure) -> {
                    giveUp.run();
                    if (numbers != null && over.get()) {
                      listener.late();
                    }
                    Runnable unusedCancel =
                        timer.schedule(
                            0,
                            () ->
                                once.accept(
                                    () -> told(numbers, failure, asked, arguments, listener)));
                  });
    } catch (RuntimeException e) {
      giveUp.run();
      Runnable unusedCancel = timer.schedule(0, () -> once.accept(() -> failed(e, listener)));
    }
  }

  private void told(
      @Nullable List<Long> numbers,
      @Nullable Throwable failure,
      long asked,
      List<String> question,
      Listener listener) {
    if (numbers == null) {
      failed(failure == null ? new IllegalStateException("no reply") : failure, listener);
      return;
    }
    Reply reply = Reply.of(numbers, asked, question);
    outage.over();
    listener.answered(reply);
  }

  private void failed(Throwable failure, Listener listener) {
    outage.failed(failure, now());
    listener.failed();
  }
}
