package dev.flxpoint.flow.store;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Has a state, counts to one, and stands still at the moment of its second argument; says whether
 * it counted to two or had lost the state when it went on. The first argument is the URL of the
 * database, the third whether the server is not told to end transactions that do nothing.
 */
final class StoppedHolderMain {
  static final Duration LEASE = Duration.ofSeconds(2);

  private StoppedHolderMain() {}

  public static void main(String[] args) throws Exception {
    StoppingSource.Moment moment = StoppingSource.Moment.valueOf(args[1]);
    try (TestPool pool = new TestPool(args[0], 4, true)) {
      StoppingSource stopping = new StoppingSource(pool, moment, Boolean.parseBoolean(args[2]));
      try (FlowStore store = JdbcFlowStore.of(stopping.source()).lease(LEASE)) {
        if (moment == StoppingSource.Moment.TAKEN) {
          stopping.arm();
        }
        FlowState state = store.openIfFree("counter").orElseThrow();
        state.put("count", "1");
        stopping.arm();
        Semaphore never = new Semaphore(0);
        while (moment == StoppingSource.Moment.RENEWED && state.isHeld()) {
          boolean unused = never.tryAcquire(10, TimeUnit.MILLISECONDS);
        }
        state.put("count", "2");
        System.out.println("2");
      } catch (FlowStoreException e) {
        System.out.println(Counter.LOST);
      }
    }
  }
}
