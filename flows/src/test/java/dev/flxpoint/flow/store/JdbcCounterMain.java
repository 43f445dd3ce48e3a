package dev.flxpoint.flow.store;

import java.time.Duration;

/** Argument: URL of the database. */
final class JdbcCounterMain {
  private JdbcCounterMain() {}

  public static void main(String[] args) throws Exception {
    try (TestPool pool = new TestPool(args[0], 4, true);
        FlowStore store = JdbcFlowStore.of(pool).lease(Duration.ofSeconds(1))) {
      Counter.count(store);
    }
  }
}
