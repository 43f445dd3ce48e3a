package dev.flxpoint.flow.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.flxpoint.flow.store.FlowState;
import dev.flxpoint.flow.store.FlowStore;
import dev.flxpoint.flow.store.FlowStoreException;
import dev.flxpoint.flow.store.JdbcFlowStore;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table that a released version made, with its rows, is understood by this one. */
final class FormerTableTest {
  private final JdbcDataSource database = new JdbcDataSource();

  FormerTableTest() {
    database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
  }

  @ParameterizedTest
  @MethodSource("dev.flxpoint.flow.format.FormerFilesIT#versions")
  void table_isRead_andWritten(String version) throws Exception {
    create(version);
    for (int opened = 0; opened < 2; opened++) {
      try (JdbcFlowStore store = JdbcFlowStore.of(database);
          FlowState shipments = store.open("shipments");
          FlowStore part = store.within("source-17");
          FlowState orders = part.open("orders")) {
        assertThat(shipments.entries())
            .containsAllEntriesOf(
                Map.of(
                    "number/1Z601133/601133",
                    "",
                    "request/601133/1Z601133",
                    "done 4102444512 934808\n0 2 line 701371",
                    "weg \ud83d",
                    "\u0000 it's 'ü'\t\\"))
            .hasSize(3 + opened);
        assertThat(orders.entries()).isEqualTo(Map.of("order/W-1", "sent"));
        shipments.put("new", "1");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("dev.flxpoint.flow.format.FormerFilesIT#versions")
  void tableOfANewerVersion_isRefused(String version) throws Exception {
    create(version);
    execute(List.of("UPDATE flxpoint_flow_state SET content = '99' WHERE flow = '*'"));
    try (JdbcFlowStore store = JdbcFlowStore.of(database)) {
      assertThatExceptionOfType(FlowStoreException.class)
          .isThrownBy(() -> store.open("shipments"))
          .withMessageContaining("has version 99")
          .withMessageContaining("use the library that wrote it, or a newer one");
    }
  }

  private void create(String version) throws IOException, SQLException {
    execute(Files.readAllLines(FormerFilesIT.FORMATS.resolve(version).resolve("table.sql")));
  }

  private void execute(List<String> statements) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }
}
