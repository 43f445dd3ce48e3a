package dev.flxpoint.flow.internal.poll;

import dev.flxpoint.flow.store.FlowState;
import dev.flxpoint.flow.store.FlowStore;
import dev.flxpoint.flow.store.StoreAwayException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Polls again and again on a thread of its own, which keeps the process alive, until it is closed.
 * As long as somebody else has its state, or after it has lost it, it stands by. Thread-safe.
 */
public final class PollLoop implements AutoCloseable {
  /** What is wrong with a store of this host shows much sooner; another may be away. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final String flow;
  private final FlowStore store;
  private final Turn turn;
  private final PollSchedule schedule;
  private final Semaphore wakeUps = new Semaphore(0);
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private final CompletableFuture<Void> stopping = new CompletableFuture<>();
  private final Duration patience;
  private final Look first;
  private final Thread thread;
  private volatile @Nullable FlowState held;

  /**
   * Creates a loop, which is to be started.
   *
   * @param name of its thread
   * @param flow whose state it holds while it polls
   */
  public PollLoop(String name, String flow, FlowStore store, Turn turn, PollSchedule schedule) {
    this(name, flow, store, turn, schedule, PATIENCE);
  }

  PollLoop(
      String name,
      String flow,
      FlowStore store,
      Turn turn,
      PollSchedule schedule,
      Duration patience) {
    this.flow = flow;
    this.store = store;
    this.turn = turn;
    this.schedule = schedule;
    this.patience = patience;
    this.first = new Look(store, flow);
    this.thread = new Thread(this::run, name);
    // Whoever creates it may be a daemon, as virtual threads are.
    thread.setDaemon(false);
  }

  /** What is done again and again. */
  public interface Turn {
    /**
     * Polls once.
     *
     * @param state of the flow
     * @param isStopping whether to end after what is begun; asked before each step, it throws if
     *     the state is lost
     */
    void poll(FlowState state, BooleanSupplier isStopping) throws InterruptedException;

    /** Hears what a poll threw; the next one comes later than otherwise. */
    void failed(RuntimeException failure);

    /** Hears that it polls from now on, or no more. */
    void ownerChanged(boolean isOwner);
  }

  /**
   * Returns what a poll that is made once asks before each step: it throws if the state is lost.
   */
  public static BooleanSupplier once(FlowState state) {
    return () -> {
      state.ensureHeld();
      return false;
    };
  }

  /**
   * Starts to poll, at once, unless somebody else has the state, or the store is away. A store that
   * does not answer within 2 s is not waited for.
   *
   * @throws RuntimeException what the store threw in that time, unless it is away
   */
  public void start() {
    if (first.begin().isOver(patience)) {
      try {
        held = first.found();
      } catch (StoreAwayException e) {
        // Told on its thread.
      }
    }
    thread.start();
  }

  /** Polls now instead of later; a poll that is at work is followed by another. */
  public void wakeUp() {
    wakeUps.release();
  }

  /** Returns whether it is this one that polls, as far as can be told without asking. */
  public boolean isOwner() {
    FlowState state = held;
    return state != null && state.isHeld();
  }

  /** Completes when it has ended: exceptionally if it was not closed. */
  public CompletableFuture<Void> ended() {
    return ended.copy();
  }

  /** Ends it without a wait; completes once it has ended, in whatever way. */
  public CompletableFuture<Void> closeAsync() {
    stopping.complete(null);
    wakeUps.release();
    return ended.handle((nothing, failure) -> null);
  }

  /** Ends it, and waits until it has, but on its own thread. */
  @Override
  public void close() {
    CompletableFuture<Void> unused = closeAsync();
    if (Thread.currentThread() != thread) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  public boolean isStopping() {
    return stopping.isDone();
  }

  private void run() {
    try {
      try {
        pollAndStandBy();
      } finally {
        giveBack();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      ended.completeExceptionally(e);
    } catch (Error e) {
      ended.completeExceptionally(e);
      throw e;
    } finally {
      ended.complete(null);
    }
  }

  private void pollAndStandBy() throws InterruptedException {
    int failures = takeOver(first) ? 0 : 1;
    if (failures > 0) {
      waitFor(schedule.nextLook(failures));
    } else if (held == null && !isStopping()) {
      turn.ownerChanged(false);
    }
    while (!isStopping()) {
      FlowState state = held;
      boolean isWell = state == null ? takeOver(new Look(store, flow).begin()) : poll(state);
      failures = isWell ? 0 : failures + 1;
      if (state != null && held != null) {
        waitFor(schedule.next(failures));
      } else if (held == null) {
        waitFor(schedule.nextLook(failures));
      }
    }
  }

  private boolean takeOver(Look look) throws InterruptedException {
    try {
      held = look.foundBefore(stopping);
      if (held != null) {
        turn.ownerChanged(true);
      }
      return true;
    } catch (RuntimeException e) {
      fail(e);
      return false;
    }
  }

  private boolean poll(FlowState state) throws InterruptedException {
    try {
      state.ensureHeld();
      turn.poll(state, () -> isToEnd(state));
      return true;
    } catch (RuntimeException e) {
      fail(e);
      if (!state.isHeld()) {
        giveBack();
        turn.ownerChanged(false);
      }
      return false;
    }
  }

  private boolean isToEnd(FlowState state) {
    state.ensureHeld();
    return isStopping();
  }

  private void fail(RuntimeException failure) throws InterruptedException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedException();
    }
    turn.failed(failure);
  }

  private void giveBack() {
    FlowState state = held;
    held = null;
    if (state != null) {
      state.close();
    }
  }

  private void waitFor(Duration time) throws InterruptedException {
    if (wakeUps.tryAcquire(time.toNanos(), TimeUnit.NANOSECONDS)) {
      wakeUps.drainPermits();
    }
  }
}
