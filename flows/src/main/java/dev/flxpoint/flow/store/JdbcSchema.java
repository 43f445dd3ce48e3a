package dev.flxpoint.flow.store;

import dev.flxpoint.flow.internal.jdbc.JdbcColumns;
import dev.flxpoint.flow.internal.jdbc.JdbcTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Makes the table of states where there is none, and looks whether it is one that we know. */
final class JdbcSchema {
  private final DataSource dataSource;
  private final String table;

  JdbcSchema(DataSource dataSource, String table) {
    this.dataSource = dataSource;
    this.table = table;
  }

  /**
   * Makes the table, or checks it.
   *
   * @throws FlowStoreException if it is not ours, or of a newer version
   */
  void prepare() throws SQLException {
    List<String> faults = faults();
    SQLException failure = null;
    if (faults == null) {
      failure = create();
      faults = faults();
    }
    if (faults == null) {
      throw new FlowStoreException(
          "The table "
              + table
              + " is not there and could not be made: "
              + failure
              + ". See that the database can be reached, and let this user create tables or create"
              + " it yourself: "
              + JdbcColumns.definition(table),
          failure);
    }
    if (!faults.isEmpty()) {
      throw refused(String.join(" and ", faults));
    }
    checkVersion();
  }

  private void checkVersion() throws SQLException {
    String version = version();
    if (version == null) {
      writeVersion();
      version = version();
    }
    if (!Integer.toString(JdbcColumns.VERSION).equals(version)) {
      throw refused(
          "has version "
              + version
              + ", and this library knows version "
              + JdbcColumns.VERSION
              + " only: use the library that wrote it, or a newer one");
    }
  }

  /** Returns null if there is no such table, as far as can be told. */
  private @Nullable List<String> faults() throws SQLException {
    try (JdbcTransaction transaction = JdbcTransaction.begin(dataSource);
        Statement statement = transaction.connection().createStatement()) {
      ResultSet rows;
      try {
        rows = statement.executeQuery("SELECT * FROM " + table + " WHERE 1 = 0");
      } catch (SQLException e) {
        return null;
      }
      return JdbcColumns.faults(rows.getMetaData());
    }
  }

  /** Returns why it failed, which may be that somebody else was faster; null if it did not. */
  private @Nullable SQLException create() throws SQLException {
    try (JdbcTransaction transaction = JdbcTransaction.begin(dataSource);
        Statement statement = transaction.connection().createStatement()) {
      statement.executeUpdate(JdbcColumns.definition(table));
      transaction.commit();
      return null;
    } catch (SQLException e) {
      return e;
    }
  }

  private @Nullable String version() throws SQLException {
    try (JdbcTransaction transaction = JdbcTransaction.begin(dataSource)) {
      return version(transaction.connection());
    }
  }

  private @Nullable String version(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT content FROM " + table + " WHERE flow = ? AND name_hash = ?")) {
      statement.setString(1, JdbcColumns.NO_FLOW);
      statement.setString(2, JdbcColumns.VERSION_ROW);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? rows.getString(1) : null;
      }
    }
  }

  private void writeVersion() throws SQLException {
    try (JdbcTransaction transaction = JdbcTransaction.begin(dataSource)) {
      if (hasRows(transaction.connection())) {
        if (version(transaction.connection()) != null) {
          // Somebody else was faster, and has written more since.
          return;
        }
        throw refused(
            "has rows, but none that says its version. If it is one of this library's, bring back"
                + " the row that somebody deleted: "
                + insertion("'*', 'version', 'version', '1'"));
      }
      try (PreparedStatement statement =
          transaction.connection().prepareStatement(insertion("?, ?, ?, ?"))) {
        statement.setString(1, JdbcColumns.NO_FLOW);
        statement.setString(2, JdbcColumns.VERSION_ROW);
        statement.setString(3, JdbcColumns.VERSION_ROW);
        statement.setString(4, Integer.toString(JdbcColumns.VERSION));
        statement.executeUpdate();
        transaction.commit();
      }
    } catch (SQLException e) {
      if (version() == null) {
        throw e;
      }
      // Somebody else was faster.
    }
  }

  private boolean hasRows(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
      return rows.next() && rows.getInt(1) > 0;
    }
  }

  private String insertion(String values) {
    return "INSERT INTO " + table + " (flow, name_hash, name, content) VALUES (" + values + ")";
  }

  private FlowStoreException refused(String fault) {
    return new FlowStoreException(
        "The table "
            + table
            + " "
            + fault
            + ". Nothing was changed. Choose another table (JdbcFlowStore.withTable), or move this"
            + " one away",
        null);
  }
}
