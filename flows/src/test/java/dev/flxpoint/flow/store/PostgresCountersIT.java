package dev.flxpoint.flow.store;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(
    named = PostgresFlowStoreIT.SERVER,
    matches = ".+",
    disabledReason = "No PostgreSQL. To run a command with one: .ci/postgres.sh <command>")
final class PostgresCountersIT extends CountersContract {
  private final String schema = "s" + UUID.randomUUID().toString().replace('-', '_');

  @BeforeEach
  void create() throws SQLException {
    PostgresFlowStoreIT.onServer("CREATE SCHEMA " + schema);
  }

  @AfterEach
  void drop() throws SQLException {
    PostgresFlowStoreIT.onServer("DROP SCHEMA " + schema + " CASCADE");
  }

  @Override
  protected List<String> program() {
    return List.of(JdbcCounterMain.class.getName(), PostgresFlowStoreIT.url(schema));
  }
}
