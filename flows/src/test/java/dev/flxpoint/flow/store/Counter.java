package dev.flxpoint.flow.store;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Counts on in a state while it has it, and stands by while another process has. */
public final class Counter {
  static final String LOST = "lost";

  private Counter() {}

  /** Prints each number once it is kept, and each loss of the state; never returns. */
  public static void count(FlowStore store) throws InterruptedException {
    Semaphore never = new Semaphore(0);
    while (true) {
      try (FlowState state = store.openIfFree("counter").orElse(null)) {
        while (state != null) {
          state.ensureHeld();
          String count = state.get("count");
          String next = Long.toString(count == null ? 1 : Long.parseLong(count) + 1);
          state.put("count", next);
          System.out.println(next);
        }
      } catch (FlowStoreException e) {
        // Also where the database has ended the transaction of a process that stood still.
        System.out.println(LOST);
      }
      boolean unused = never.tryAcquire(50, TimeUnit.MILLISECONDS);
    }
  }
}
