package dev.flxpoint.flow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.flxpoint.flow.store.TestPool.CommitFault;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What work in the transaction of a {@link JdbcFlowState} must do on any database. */
abstract class JdbcWorkContract extends FlowStoreContract {
  private final List<TestPool> pools = new ArrayList<>();
  TestPool pool;

  /** Returns where the database of this test is. */
  abstract String url();

  /** Makes that database, if it does not come by itself. */
  void createDatabase() throws SQLException {}

  @Override
  protected final FlowStore store() {
    return JdbcFlowStore.of(pool(10, true));
  }

  final TestPool pool(int size, boolean autoCommit) {
    pools.add(new TestPool(url(), size, autoCommit));
    return pools.get(pools.size() - 1);
  }

  @BeforeEach
  final void createOrders() throws SQLException {
    createDatabase();
    pool = pool(10, true);
    execute("CREATE TABLE orders (id VARCHAR(20) PRIMARY KEY)");
  }

  @AfterEach
  final void giveBack() throws SQLException {
    for (TestPool each : pools) {
      assertThat(each.faults()).isEmpty();
      each.close();
    }
  }

  @Test
  void workAndChanges_areCommittedTogether() throws Exception {
    JdbcFlowStore store = JdbcFlowStore.of(pool);
    try (JdbcFlowState state = store.open("poller")) {
      state.put("gone", "1");
      int rows =
          state.inTransaction(
              (connection, changes) -> {
                changes.put("handled/7", "yes");
                changes.put("gone", null);
                return order(connection, "7");
              });
      assertThat(rows).isEqualTo(1);
      assertThat(state.entries()).isEqualTo(Map.of("handled/7", "yes"));
      assertThat(pool.lent()).isEqualTo(1);
    }
    assertThat(pool.lent()).isZero();
    assertThat(orders()).containsExactly("7");
    try (JdbcFlowState state = store.open("poller")) {
      assertThat(state.entries()).isEqualTo(Map.of("handled/7", "yes"));
    }
  }

  @Test
  void workThatFails_isUndoneWithItsChanges() throws Exception {
    try (JdbcFlowStore store = JdbcFlowStore.of(pool);
        JdbcFlowState state = store.open("poller")) {
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(
              () ->
                  state.inTransaction(
                      (connection, changes) -> {
                        changes.put("handled/7", "yes");
                        order(connection, "7");
                        throw new IOException("no paper");
                      }))
          .withMessage("no paper");
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(
              () ->
                  state.inTransaction(
                      (connection, changes) -> {
                        changes.put("handled/7", "yes");
                        order(connection, "7");
                        return order(connection, "7");
                      }));
      assertThat(state.entries()).isEmpty();
      assertThat(orders()).isEmpty();
      state.put("next", "1");
    }
  }

  @Test
  void work_cannotEndTheTransaction() throws Exception {
    try (JdbcFlowStore store = JdbcFlowStore.of(pool);
        JdbcFlowState state = store.open("poller")) {
      state.inTransaction(
          (connection, changes) -> {
            order(connection, "7");
            for (Ending each :
                List.<Ending>of(
                    Connection::commit,
                    Connection::rollback,
                    c -> c.setAutoCommit(true),
                    c -> c.abort(Runnable::run))) {
              assertThatExceptionOfType(SQLException.class)
                  .isThrownBy(() -> each.end(connection))
                  .withMessageContaining("would end the transaction");
            }
            var before = connection.setSavepoint();
            order(connection, "8");
            connection.rollback(before);
            connection.setAutoCommit(false);
            connection.close();
            return order(connection, "9");
          });
    }
    assertThat(orders()).containsExactly("7", "9");
  }

  private interface Ending {
    void end(Connection connection) throws SQLException;
  }

  @Test
  void stateThatIsChangedMeanwhile_isNotPartOfTheTransaction() {
    try (JdbcFlowStore store = JdbcFlowStore.of(pool);
        JdbcFlowState state = store.open("poller")) {
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(
              () ->
                  state.inTransaction(
                      (connection, changes) -> {
                        state.put("kept", "1");
                        changes.put("lost", "1");
                        throw new IllegalStateException("no");
                      }));
      assertThat(state.entries()).isEqualTo(Map.of("kept", "1"));
    }
  }

  @Test
  void severalWorkAtOnce_eachInItsTransaction() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(6);
    try (JdbcFlowStore store = JdbcFlowStore.of(pool);
        JdbcFlowState state = store.open("poller")) {
      List<Future<Integer>> done = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        String id = Integer.toString(i);
        done.add(
            threads.submit(
                () ->
                    state.inTransaction(
                        (connection, changes) -> {
                          changes.put("handled/" + id, "yes");
                          changes.put("last", id);
                          return order(connection, id);
                        })));
      }
      for (Future<Integer> each : done) {
        each.get();
      }
      assertThat(state.entries("handled/")).hasSize(60);
    } finally {
      threads.shutdownNow();
    }
    assertThat(orders()).hasSize(60);
  }

  @ParameterizedTest
  @EnumSource
  void commitWhoseAnswerIsLost_isLookedAt(CommitFault fault) throws Exception {
    try (JdbcFlowStore store = JdbcFlowStore.of(pool);
        JdbcFlowState state = store.open("poller")) {
      state.put("cursor", "1");
      pool.failNextCommit(fault);
      assertThatExceptionOfType(FlowStoreException.class)
          .isThrownBy(
              () ->
                  state.inTransaction(
                      (connection, changes) -> {
                        changes.put("cursor", "2");
                        return order(connection, "7");
                      }))
          .withMessageContaining("may be changed or not");
      boolean committed = fault == CommitFault.LOST_AFTER;
      assertThat(state.get("cursor")).isEqualTo(committed ? "2" : "1");
      assertThat(orders()).hasSize(committed ? 1 : 0);
      state.put("cursor", "3");
    }
  }

  final void execute(String sql) throws SQLException {
    TestPool.execute(url(), sql);
  }

  final List<String> texts(String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  final List<String> orders() throws SQLException {
    return texts("SELECT id FROM orders ORDER BY id");
  }

  static int order(Connection connection, String id) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate("INSERT INTO orders (id) VALUES ('" + id + "')");
    }
  }
}
