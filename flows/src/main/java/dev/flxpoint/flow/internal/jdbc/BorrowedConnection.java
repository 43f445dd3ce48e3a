package dev.flxpoint.flow.internal.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A connection that is given back as it was found. */
final class BorrowedConnection {
  private final Connection connection;
  private final boolean autoCommit;

  private BorrowedConnection(Connection connection, boolean autoCommit) {
    this.connection = connection;
    this.autoCommit = autoCommit;
  }

  static BorrowedConnection from(DataSource dataSource, boolean autoCommit) throws SQLException {
    Connection connection = dataSource.getConnection();
    try {
      boolean found = connection.getAutoCommit();
      connection.setAutoCommit(autoCommit);
      return new BorrowedConnection(connection, found);
    } catch (Throwable e) {
      connection.close();
      throw e;
    }
  }

  Connection connection() {
    return connection;
  }

  /**
   * Gives it back; never fails. What cannot be undone is torn down, since a pool would keep the
   * connection as it is, and some drivers commit as they close.
   */
  void giveBack(Undoing undoing) {
    try {
      undoing.undo(connection);
      connection.setAutoCommit(autoCommit);
    } catch (SQLException e) {
      quietly(() -> connection.abort(Runnable::run));
    } finally {
      quietly(connection::close);
    }
  }

  private static void quietly(Step step) {
    try {
      step.run();
    } catch (SQLException e) {
      // It has ended already, and its server has undone what it had begun.
    }
  }

  /** Undoes what was begun on a connection and not ended. */
  interface Undoing {
    void undo(Connection connection) throws SQLException;
  }

  private interface Step {
    void run() throws SQLException;
  }
}
