package dev.flxpoint.flow.internal.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A transaction on a connection of its own. */
public final class JdbcTransaction implements AutoCloseable {
  private final BorrowedConnection borrowed;
  private boolean committed;

  private JdbcTransaction(BorrowedConnection borrowed) {
    this.borrowed = borrowed;
  }

  public static JdbcTransaction begin(DataSource dataSource) throws SQLException {
    return new JdbcTransaction(BorrowedConnection.from(dataSource, false));
  }

  public Connection connection() {
    return borrowed.connection();
  }

  public void commit() throws SQLException {
    connection().commit();
    committed = true;
  }

  /** Rolls back what was not committed; never fails. */
  @Override
  public void close() {
    borrowed.giveBack(
        connection -> {
          if (!committed) {
            connection.rollback();
          }
        });
  }
}
