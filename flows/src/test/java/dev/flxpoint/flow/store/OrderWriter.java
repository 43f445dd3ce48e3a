package dev.flxpoint.flow.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;

/** Counts on in a state for ever, and writes an order for each number in the same transaction. */
final class OrderWriter {
  private OrderWriter() {}

  public static void main(String[] args) throws Exception {
    try (TestPool pool = new TestPool(args[0], 2, true);
        JdbcFlowState state = open(pool)) {
      for (long next = last(state) + 1; ; next++) {
        String number = Long.toString(next);
        state.inTransaction(
            (connection, changes) -> {
              changes.put("last", number);
              try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate("INSERT INTO orders (id) VALUES (" + number + ")");
              }
            });
        System.out.println(number);
      }
    }
  }

  /** Kills writers at random moments; each number must be there with its order, or neither. */
  static void killAndCheck(String url, int kills) throws Exception {
    Random random = new Random(13);
    long done = -1;
    for (int kill = 0; kill < kills; kill++) {
      done = KilledProcess.count(OrderWriter.class, 1 + random.nextInt(60), done, url);
      try (TestPool pool = new TestPool(url, 2, true);
          JdbcFlowState state = open(pool)) {
        long last = last(state);
        assertThat(last).isBetween(done, done + 1);
        assertThat(orders(url)).isEqualTo(last + 1);
        done = last;
      }
    }
  }

  /** A server needs a moment to see that a process is gone. */
  private static JdbcFlowState open(TestPool pool) {
    while (true) {
      try {
        return JdbcFlowStore.of(pool).open("writer");
      } catch (FlowStoreException e) {
        assertThat(e).hasMessageContaining("is open in process");
        Thread.onSpinWait();
      }
    }
  }

  private static long last(FlowState state) {
    return Long.parseLong(state.entries().getOrDefault("last", "-1"));
  }

  private static long orders(String url) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM orders")) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
