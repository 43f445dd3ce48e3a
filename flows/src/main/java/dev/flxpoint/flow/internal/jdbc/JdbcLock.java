package dev.flxpoint.flow.internal.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A lock that a database takes back when the connection that holds it ends. */
public sealed interface JdbcLock {
  /** Returns the way to lock a flow that suits the database. */
  static JdbcLock of(DataSource dataSource, String table, String flow) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return isPostgres(connection)
          ? new OfSession(table, flow)
          : new OfRow(dataSource, table, flow);
    }
  }

  static boolean isPostgres(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
  }

  /** Returns whether it is held in a transaction, which then must not end. */
  boolean needsTransaction();

  /** Returns false if another connection has it. */
  boolean take(Connection connection) throws SQLException;

  void giveBack(Connection connection) throws SQLException;

  /**
   * An advisory lock of PostgreSQL: a transaction that stays open would keep the server from
   * removing dead rows of all tables, and many servers end one that is idle.
   */
  record OfSession(String table, String flow) implements JdbcLock {
    private static final String LOCK =
        "SELECT pg_try_advisory_lock(hashtextextended(?, CAST(to_regclass(?) AS oid)::bigint))";

    @Override
    public boolean needsTransaction() {
      return false;
    }

    @Override
    public boolean take(Connection connection) throws SQLException {
      try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
        statement.setString(1, "flxpoint-flow-state " + flow);
        statement.setString(2, table);
        try (ResultSet rows = statement.executeQuery()) {
          return rows.next() && rows.getBoolean(1);
        }
      }
    }

    @Override
    public void giveBack(Connection connection) throws SQLException {
      try (Statement statement = connection.createStatement()) {
        statement.execute("SELECT pg_advisory_unlock_all()");
      }
    }
  }

  /** A row of the table that is locked as long as the transaction lasts. */
  record OfRow(DataSource dataSource, String table, String flow) implements JdbcLock {
    @Override
    public boolean needsTransaction() {
      return true;
    }

    @Override
    public boolean take(Connection connection) throws SQLException {
      if (!exists(connection)) {
        create();
      }
      // Without NOWAIT, whose refusal every database words in its own way.
      return finds(connection, " FOR UPDATE SKIP LOCKED");
    }

    @Override
    public void giveBack(Connection connection) throws SQLException {
      connection.rollback();
    }

    private boolean exists(Connection connection) throws SQLException {
      boolean exists = finds(connection, "");
      connection.commit();
      return exists;
    }

    private void create() throws SQLException {
      try (JdbcTransaction transaction = JdbcTransaction.begin(dataSource);
          PreparedStatement statement =
              transaction
                  .connection()
                  .prepareStatement(
                      "INSERT INTO "
                          + table
                          + " (flow, name_hash, name, content) VALUES (?, 'claim', '-', '-')")) {
        statement.setString(1, flow);
        statement.executeUpdate();
        transaction.commit();
      } catch (SQLException e) {
        try (JdbcTransaction transaction = JdbcTransaction.begin(dataSource)) {
          if (!finds(transaction.connection(), "")) {
            throw e;
          }
        }
      }
    }

    private boolean finds(Connection connection, String locking) throws SQLException {
      try (PreparedStatement statement =
          connection.prepareStatement(
              "SELECT name FROM " + table + " WHERE flow = ? AND name_hash = 'claim'" + locking)) {
        statement.setString(1, flow);
        try (ResultSet rows = statement.executeQuery()) {
          return rows.next();
        }
      }
    }
  }
}
