package dev.flxpoint.flow.store;

import dev.flxpoint.flow.internal.jdbc.JdbcClaim;
import dev.flxpoint.flow.internal.jdbc.JdbcTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads and writes the rows of a flow as long as nobody else has become their owner. */
final class JdbcOwner implements AutoCloseable {
  private final String state;
  private final DataSource dataSource;
  private final JdbcRows rows;
  private final JdbcClaim claim;
  private final String owner;

  JdbcOwner(String state, DataSource dataSource, JdbcRows rows, JdbcClaim claim, String owner) {
    this.state = state;
    this.dataSource = dataSource;
    this.rows = rows;
    this.claim = claim;
    this.owner = owner;
  }

  /** Makes the entries those of the database. */
  void read(Map<String, String> entries) throws SQLException {
    // A transaction of its own, so that the next one begins after whatever is being committed.
    try (JdbcTransaction transaction = JdbcTransaction.begin(dataSource)) {
      check(transaction.connection());
      transaction.commit();
    }
    try (JdbcTransaction transaction = JdbcTransaction.begin(dataSource)) {
      Map<String, String> current = rows.read(transaction.connection());
      entries.keySet().retainAll(current.keySet());
      entries.putAll(current);
    }
  }

  /** Writes changes, which nobody else can until the transaction ends. */
  void write(Connection connection, Map<String, @Nullable String> changes) throws SQLException {
    claim.renew();
    check(connection);
    rows.write(connection, changes);
  }

  @Override
  public void close() {
    claim.close();
  }

  private void check(Connection connection) throws SQLException {
    if (!owner.equals(rows.lockOwner(connection))) {
      throw new FlowStoreException(
          state
              + " belongs to another holder: the connection of this one's claim had ended, and "
              + rows.lastHolder(connection)
              + " has opened it since. Nothing was changed. End one of the two, then close the state"
              + " here and open it again",
          null);
    }
  }
}
