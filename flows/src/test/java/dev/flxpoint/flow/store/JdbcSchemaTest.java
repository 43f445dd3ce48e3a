package dev.flxpoint.flow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.flxpoint.flow.internal.jdbc.JdbcColumns;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A table that is not as it must be, and a database that is not there. */
@Execution(ExecutionMode.CONCURRENT)
final class JdbcSchemaTest {
  private final String url = "jdbc:h2:mem:" + UUID.randomUUID();
  private final TestPool pool = new TestPool(url + ";DB_CLOSE_DELAY=-1", 5, true);

  @AfterEach
  void close() throws SQLException {
    assertThat(pool.lent()).isZero();
    pool.close();
  }

  @ParameterizedTest
  @CsvSource({
    "'flow TEXT, name TEXT, content TEXT', has no column name_hash",
    "'flow TEXT, name_hash TEXT, name TEXT, content INTEGER', has no text in content but INTEGER",
    "'id INTEGER', has no column flow and has no column name_hash",
  })
  void tableOfOthers_isRefused(String columns, String fault) throws SQLException {
    execute("CREATE TABLE flxpoint_flow_state (" + columns + ")");
    refused(fault);
  }

  @Test
  void tableWithMoreColumns_isTaken() throws SQLException {
    execute(
        "CREATE TABLE flxpoint_flow_state (id INTEGER, content VARCHAR(500), name VARCHAR(500),"
            + " name_hash CHAR(64), flow VARCHAR(100))");
    try (JdbcFlowStore store = JdbcFlowStore.of(pool)) {
      store.open("poller").put("a", "1");
    }
  }

  @Test
  void rowsOfOthers_areLeftAlone() throws SQLException {
    execute(JdbcColumns.definition("flxpoint_flow_state"));
    execute("INSERT INTO flxpoint_flow_state VALUES ('a', 'b', 'c', 'd')");
    refused("has rows, but none that says its version");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "0", "x"})
  void anotherVersion_isRefused(String version) throws SQLException {
    openAndClose();
    execute("UPDATE flxpoint_flow_state SET content = '" + version + "' WHERE flow = '*'");
    refused("has version " + version);
  }

  @ParameterizedTest
  @ValueSource(strings = {"name = 'another'", "content = 'a\\x'", "content = '\\'"})
  void rowThatWasChangedByHand_isFound(String change) throws SQLException {
    try (JdbcFlowStore store = JdbcFlowStore.of(pool)) {
      store.open("poller").put("a", "1");
    }
    execute("UPDATE flxpoint_flow_state SET " + change + " WHERE name = 'a'");
    assertThatExceptionOfType(FlowStoreException.class)
        .isThrownBy(this::openAndClose)
        .withMessageContaining("flxpoint_flow_state")
        .withMessageContaining("poller")
        .withMessageContaining("was not written by this library");
  }

  @Test
  void tableThatMayNotBeMade_isAskedFor() throws SQLException {
    execute("CREATE USER guest PASSWORD ''");
    TestPool ofGuest = new TestPool(url + ";USER=guest;PASSWORD=", 5, true);
    assertThatExceptionOfType(FlowStoreException.class)
        .isThrownBy(() -> JdbcFlowStore.of(ofGuest).open("poller"))
        .withMessageContaining("CREATE TABLE flxpoint_flow_state (flow VARCHAR(100) NOT NULL");
  }

  @Test
  void databaseThatIsNotThere_isNamedAsTheCause() {
    TestPool nowhere = new TestPool("jdbc:h2:tcp://127.0.0.1:1/nowhere", 5, true);
    assertThatExceptionOfType(FlowStoreException.class)
        .isThrownBy(() -> JdbcFlowStore.of(nowhere).open("poller"))
        .withMessageContaining("\"poller\" in table flxpoint_flow_state")
        .withMessageContaining("See that the database can be reached")
        .withCauseInstanceOf(SQLException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a;", "\"a\"", "a.b.c", "1a", "a.", "é", "a--"})
  void nameThatNeedsQuotes_isRefused(String table) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JdbcFlowStore.of(pool).withTable(table))
        .withMessageContaining("\"" + table + "\"");
  }

  private void refused(String fault) {
    assertThatExceptionOfType(FlowStoreException.class)
        .isThrownBy(this::openAndClose)
        .withMessageContaining("The table flxpoint_flow_state " + fault)
        .withMessageContaining("Nothing was changed")
        .withMessageContaining("withTable");
  }

  private void openAndClose() {
    try (JdbcFlowStore store = JdbcFlowStore.of(pool)) {
      store.open("poller");
    }
  }

  private void execute(String sql) throws SQLException {
    TestPool.execute(url + ";DB_CLOSE_DELAY=-1", sql);
  }
}
