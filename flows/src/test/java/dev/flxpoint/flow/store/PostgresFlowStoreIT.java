package dev.flxpoint.flow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@Timeout(120)
@EnabledIfEnvironmentVariable(
    named = PostgresFlowStoreIT.SERVER,
    matches = ".+",
    disabledReason = "No PostgreSQL. To run a command with one: .ci/postgres.sh <command>")
final class PostgresFlowStoreIT extends JdbcFlowStoreContract {
  static final String SERVER = "FLXPOINT_TEST_POSTGRES";

  private final String schema = "s" + UUID.randomUUID().toString().replace('-', '_');

  @Override
  String url() {
    return url(schema);
  }

  static String url(String schema) {
    String server = System.getenv(SERVER);
    return server
        + (server.contains("?") ? "&" : "?")
        + "currentSchema=%s&ApplicationName=%s".formatted(schema, schema);
  }

  @Override
  void createDatabase() throws SQLException {
    onServer("CREATE SCHEMA " + schema);
  }

  @AfterEach
  void dropSchemas() throws SQLException {
    onServer("DROP SCHEMA " + schema + " CASCADE");
    onServer("DROP SCHEMA IF EXISTS shop CASCADE");
  }

  /** Other tests have transactions on the same server. */
  @Test
  void openState_leavesNoTransactionOpen() throws SQLException {
    String own = "SELECT pid FROM pg_stat_activity WHERE application_name = '%s'".formatted(schema);
    try (FlowStore store = store()) {
      store.open("poller").put("a", "1");
      assertThat(texts(own)).isNotEmpty();
      assertThat(texts(own + " AND state LIKE 'idle in%'")).isEmpty();
    }
    assertThat(
            texts(
                "SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND pid IN (%s)"
                    .formatted(own)))
        .isEmpty();
  }

  /** After a failure the server does nothing more of a transaction, and says so at its end only. */
  @Test
  void workThatSwallowsAFailure_isUndone() throws SQLException {
    try (TestPool pool = new TestPool(url(), 2, true);
        JdbcFlowState state = JdbcFlowStore.of(pool).open("poller")) {
      assertThatExceptionOfType(FlowStoreException.class)
          .isThrownBy(
              () ->
                  state.inTransaction(
                      (connection, changes) -> {
                        changes.put("handled/7", "yes");
                        order(connection, "7");
                        assertThatExceptionOfType(SQLException.class)
                            .isThrownBy(() -> order(connection, "7"));
                        return 0;
                      }))
          .withMessageContaining("cannot be changed, and nothing was");
      assertThat(state.entries()).isEmpty();
      state.put("next", "1");
    }
    assertThat(texts("SELECT id FROM orders")).isEmpty();
  }

  @Test
  void killedWriter_hasDoneEachThingOnce() throws Exception {
    OrderWriter.killAndCheck(url(), Integer.getInteger("crashes", 2));
  }

  static void onServer(String sql) throws SQLException {
    TestPool.execute(System.getenv(SERVER), sql);
  }
}
