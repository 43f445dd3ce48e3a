package dev.flxpoint.flow.store;

import dev.flxpoint.flow.internal.jdbc.JdbcClaim;
import dev.flxpoint.flow.internal.jdbc.JdbcLease;
import dev.flxpoint.flow.internal.jdbc.JdbcTransaction;
import dev.flxpoint.flow.internal.lease.Lease;
import dev.flxpoint.flow.internal.lease.LeaseTimer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads and writes the rows of a flow as long as nobody else has become their owner. */
final class JdbcOwner implements AutoCloseable {
  static final String PROCESS = "process " + ProcessHandle.current().pid();

  private final String state;
  private final DataSource dataSource;
  private final JdbcRows rows;
  private final JdbcClaim claim;
  private final JdbcLease kept;
  private final long token;
  private final Lease lease;

  /**
   * Creates one that has taken the lease.
   *
   * @param asked when it had asked for it, by the timer
   */
  JdbcOwner(
      String state,
      DataSource dataSource,
      JdbcRows rows,
      JdbcClaim claim,
      JdbcLease kept,
      long token,
      Duration length,
      LeaseTimer timer,
      long asked) {
    this.state = state;
    this.dataSource = dataSource;
    this.rows = rows;
    this.claim = claim;
    this.kept = kept;
    this.token = token;
    this.lease = new Lease(length, timer, asked, this::renew);
  }

  boolean isHeld() {
    return lease.isHeld();
  }

  /** Asks the database if the lease has lapsed. */
  void ensureHeld() {
    if (!lease.ensure()) {
      throw LeaseLostException.to(holder(), state);
    }
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

  /**
   * Writes changes, which nobody else can until the transaction ends.
   *
   * @param entries what is there, as far as this owner knows
   * @return a key that is not as this owner knows it, so that the changes must not be; null if none
   */
  @Nullable String write(
      Connection connection, Map<String, @Nullable String> changes, Map<String, String> entries)
      throws SQLException {
    claim.renew();
    check(connection);
    return rows.write(connection, changes, entries);
  }

  @Override
  public void close() {
    lease.close();
    try {
      kept.release(PROCESS, token);
    } catch (SQLException e) {
      // It lapses.
    }
    claim.close();
  }

  private void check(Connection connection) throws SQLException {
    if (!kept.isHeldBy(token, connection)) {
      lease.lose();
      throw LeaseLostException.to(kept.lastHolder(connection), state);
    }
  }

  private boolean renew() {
    try {
      return kept.renew(PROCESS, token);
    } catch (SQLException e) {
      throw new FlowStoreException(
          state
              + " may have been lost: its lease could not be renewed: "
              + e
              + ". See that the database can be reached, that the table is as this library made it,"
              + " and that its pool has a connection left",
          e);
    }
  }

  private String holder() {
    try {
      return kept.lastHolder();
    } catch (SQLException e) {
      return "another process";
    }
  }
}
