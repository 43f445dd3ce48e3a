package dev.flxpoint.flow.internal.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The row that says who has a state, by which fencing token, and until when by the clock of the
 * database. Whoever writes locks it first, so that nobody takes the state meanwhile. Thread-safe.
 */
public final class JdbcLease {
  private static final String OWNER = JdbcColumns.OWNER_ROW;

  private static final Pattern CONTENT = Pattern.compile("(\\d{1,18}) (\\d{1,18})");

  /**
   * Longer than any commit takes; not as long as a server needs to notice that a client is gone.
   */
  private static final int SECONDS_TO_WAIT = 30;

  private final DataSource dataSource;
  private final String table;
  private final String flow;
  private final long micros;

  public JdbcLease(DataSource dataSource, String table, String flow, Duration length) {
    this.dataSource = dataSource;
    this.table = table;
    this.flow = flow;
    this.micros = length.toNanos() / 1_000;
  }

  /**
   * Takes the state, once nobody writes any more who had it before.
   *
   * @param holder who takes it, for people
   * @param anyway whether to take it even if another's lease has not lapsed, since it is known that
   *     he is gone
   * @return the fencing token: the time of the taking in microseconds, and more than the last one;
   *     0 if another has it
   */
  public long take(String holder, boolean anyway) throws SQLException {
    create();
    try (JdbcTransaction transaction = JdbcTransaction.begin(dataSource)) {
      Row row = lock(transaction.connection());
      if (row == null || (!anyway && row.end > row.now)) {
        return 0;
      }
      long token = Math.max(row.token + 1, row.now);
      update(transaction.connection(), holder, token, row.now + micros);
      transaction.commit();
      return token;
    }
  }

  /** Puts the end off; returns false if another has the state. */
  public boolean renew(String holder, long token) throws SQLException {
    return end(holder, token, micros);
  }

  /** Ends it, if it is still that token's. */
  public void release(String holder, long token) throws SQLException {
    boolean unused = end(holder, token, 0);
  }

  /** Returns whether a token has the state, and lets nobody take it until the transaction ends. */
  public boolean isHeldBy(long token, Connection connection) throws SQLException {
    Row row = lock(connection);
    return row != null && row.token == token;
  }

  /** Returns which process has the state, or had it at last; empty if nothing says so any more. */
  public String lastHolder() throws SQLException {
    try (JdbcTransaction transaction = JdbcTransaction.begin(dataSource)) {
      return lastHolder(transaction.connection());
    }
  }

  /** Like {@link #lastHolder()}, within a transaction. */
  public String lastHolder(Connection connection) throws SQLException {
    try (PreparedStatement statement = prepare(connection, "SELECT name FROM ", "")) {
      try (ResultSet rows = statement.executeQuery()) {
        String holder = rows.next() ? rows.getString(1) : "";
        return holder == null ? "" : holder;
      }
    }
  }

  private boolean end(String holder, long token, long fromNow) throws SQLException {
    try (JdbcTransaction transaction = JdbcTransaction.begin(dataSource)) {
      Row row = lock(transaction.connection());
      if (row == null || row.token != token) {
        return false;
      }
      update(transaction.connection(), holder, token, fromNow == 0 ? 0 : row.now + fromNow);
      transaction.commit();
      return true;
    }
  }

  private void create() throws SQLException {
    try (JdbcTransaction transaction = JdbcTransaction.begin(dataSource)) {
      if (exists(transaction.connection())) {
        return;
      }
    }
    try (JdbcTransaction transaction = JdbcTransaction.begin(dataSource);
        PreparedStatement insertion =
            transaction
                .connection()
                .prepareStatement(
                    "INSERT INTO "
                        + table
                        + " (flow, name_hash, name, content) VALUES (?, '"
                        + OWNER
                        + "', '-', ?)")) {
      insertion.setString(1, flow);
      insertion.setString(2, "0 " + endOfUnknown(transaction.connection()));
      insertion.executeUpdate();
      transaction.commit();
    } catch (SQLException e) {
      try (JdbcTransaction transaction = JdbcTransaction.begin(dataSource)) {
        if (!exists(transaction.connection())) {
          throw e;
        }
        // Somebody else was faster.
      }
    }
  }

  /**
   * Returns until when somebody may have a state that nothing says the owner of. If it has entries,
   * there was a row that did so, and whoever it named hears within his lease that it is gone.
   */
  private long endOfUnknown(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT CURRENT_TIMESTAMP FROM "
                + table
                + " WHERE flow = ? AND name_hash <> '"
                + JdbcColumns.CLAIM_ROW
                + "'")) {
      statement.setString(1, flow);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? micros(rows.getTimestamp(1).toInstant()) + micros : 0;
      }
    }
  }

  private boolean exists(Connection connection) throws SQLException {
    try (PreparedStatement statement = prepare(connection, "SELECT name FROM ", "");
        ResultSet rows = statement.executeQuery()) {
      return rows.next();
    }
  }

  /**
   * Returns null if there is none any more. Its time may be from before the wait for the lock,
   * which only makes whoever asks more careful.
   *
   * @throws SQLDataException if it is not as it was written, or the table is of another version
   */
  private @Nullable Row lock(Connection connection) throws SQLException {
    String select =
        "SELECT content, CURRENT_TIMESTAMP, (SELECT content FROM "
            + table
            + " WHERE flow = '"
            + JdbcColumns.NO_FLOW
            + "' AND name_hash = '"
            + JdbcColumns.VERSION_ROW
            + "')"
            + unlessIdle(connection)
            + " FROM ";
    try (PreparedStatement statement = prepare(connection, select, " FOR UPDATE")) {
      try (ResultSet rows = statement.executeQuery()) {
        if (!rows.next()) {
          return null;
        }
        checkVersion(rows.getString(3));
        long now = micros(rows.getTimestamp(2).toInstant());
        String content = rows.getString(1);
        Matcher numbers = CONTENT.matcher(content == null ? "" : content);
        if (!numbers.matches()) {
          throw new SQLDataException(
              "the row with name_hash "
                  + OWNER
                  + " of the flow "
                  + flow
                  + ", which says who has the state, was not written by this library: "
                  + content
                  + ". When no process has the state open, delete that row");
        }
        return new Row(Long.parseLong(numbers.group(1)), Long.parseLong(numbers.group(2)), now);
      }
    }
  }

  /** A newer library may have brought the table up to date while a state was open. */
  private void checkVersion(@Nullable String version) throws SQLException {
    if (!Integer.toString(JdbcColumns.VERSION).equals(version)) {
      throw new SQLDataException(
          "the table "
              + table
              + (version == null ? " says no version any more" : " has version " + version)
              + ", and this library knows version "
              + JdbcColumns.VERSION
              + " only");
    }
  }

  /**
   * Who stands still between this and the commit would keep the row locked for as long, and nobody
   * could take the state after its lease. PostgreSQL ends a transaction that does nothing.
   */
  private String unlessIdle(Connection connection) throws SQLException {
    return JdbcLock.isPostgres(connection)
        ? ", set_config('idle_in_transaction_session_timeout', '" + micros / 1_000 + "ms', true)"
        : "";
  }

  private void update(Connection connection, String holder, long token, long end)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE "
                + table
                + " SET name = ?, content = ? WHERE flow = ? AND name_hash = '"
                + OWNER
                + "'")) {
      update.setString(1, holder);
      update.setString(2, token + " " + end);
      update.setString(3, flow);
      update.executeUpdate();
    }
  }

  private PreparedStatement prepare(Connection connection, String before, String after)
      throws SQLException {
    PreparedStatement statement =
        connection.prepareStatement(
            before + table + " WHERE flow = ? AND name_hash = '" + OWNER + "'" + after);
    statement.setQueryTimeout(SECONDS_TO_WAIT);
    statement.setString(1, flow);
    return statement;
  }

  private static long micros(Instant time) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, time);
  }

  private record Row(long token, long end, long now) {}
}
