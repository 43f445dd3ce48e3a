package dev.flxpoint.flow.store;

import dev.flxpoint.flow.internal.jdbc.JdbcClaim;
import dev.flxpoint.flow.internal.jdbc.JdbcLease;
import dev.flxpoint.flow.internal.jdbc.JdbcLock;
import dev.flxpoint.flow.internal.lease.Lease;
import dev.flxpoint.flow.internal.lease.LeaseTimer;
import dev.flxpoint.flow.internal.lease.SystemLeaseTimer;
import dev.flxpoint.flow.internal.state.FlowName;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the states of flows in a table of a database, so that what a flow does there and what it
 * remembers are committed together ({@link JdbcFlowState#inTransaction}).
 *
 * <p>Tried on PostgreSQL (11 or newer is needed) and H2. Others will do that know {@code TEXT}, or
 * have the table made for them, and {@code FOR UPDATE SKIP LOCKED}. How durable a change is, is the
 * database's to say: H2, for one, may lose half a second unless {@code WRITE_DELAY} is 0.
 *
 * <p>The table is made when a state is first opened, or checked if there is one: its columns {@code
 * flow}, {@code name_hash}, {@code name} and {@code content} hold text. A row says its version,
 * which is 1. A newer library brings an older table up to date when it opens a state, in one
 * transaction; a table that is newer than the library is refused.
 *
 * <p>An open state keeps one connection for its claim, and each change takes another and gives it
 * back as it was. So a pool needs one connection for each open state, and at least one more. The
 * claim ends with that connection: on PostgreSQL it is an advisory lock of its session, elsewhere a
 * locked row of a transaction that stays open. If the connection ends before the state is closed,
 * the next change claims it again. If somebody else has claimed it meanwhile, the change fails: two
 * holders never write alternately.
 *
 * <p>Beside its claim a state has a lease, for holders that stand still or whose host is gone while
 * their connection lives on. It lapses {@linkplain #lease 30 s} after it was last renewed, by the
 * clock of the database, which is a short transaction each 10 s. Then others may take the state.
 * Each taking has a fencing token, and every change is checked against it within its transaction. A
 * process that stands still in the middle of a change has the row of the lease locked; PostgreSQL
 * is told to end such a transaction once the lease is over. Another database does so if it is set
 * to, as MariaDB by {@code idle_transaction_timeout}; else the state is free when the connection
 * ends. {@link #openIfFree}, and with it every flow that was started, waits for the lease alone: a
 * holder whose connection has ended, but who lives, keeps the state.
 *
 * <p>The data source is left open. It must hand out connections of its own, not one that belongs to
 * a surrounding transaction.
 *
 * <p>Thread-safe.
 */
public final class JdbcFlowStore implements FlowStore {
  private static final String DEFAULT_TABLE = "flxpoint_flow_state";
  private static final Pattern TABLE =
      Pattern.compile("([A-Za-z_][A-Za-z0-9_]{0,62}\\.)?[A-Za-z_][A-Za-z0-9_]{0,62}");

  /** Of SQL states, those that say it is the connection; not each driver has classes for them. */
  private static final String CONNECTION_FAILURES = "08";

  private final LeaseTimer timer = SystemLeaseTimer.INSTANCE;
  private final DataSource dataSource;
  private final String table;
  private final Duration lease;
  private final OpenStates<JdbcFlowState> states;

  /** What the names of its states start with; empty unless it is a part of another store. */
  private final String prefix;

  /** Each part that was asked for, so that those of one name are the same. */
  private final ConcurrentMap<String, JdbcFlowStore> parts = new ConcurrentHashMap<>();

  private JdbcFlowStore(DataSource dataSource, String table, Duration lease) {
    this(dataSource, table, lease, new OpenStates<>(), "");
  }

  private JdbcFlowStore(
      DataSource dataSource,
      String table,
      Duration lease,
      OpenStates<JdbcFlowState> states,
      String prefix) {
    this.dataSource = dataSource;
    this.table = table;
    this.lease = lease;
    this.states = states;
    this.prefix = prefix;
  }

  /** Returns a store in the table {@code flxpoint_flow_state}; nothing is asked of it yet. */
  public static JdbcFlowStore of(DataSource dataSource) {
    return new JdbcFlowStore(
        Objects.requireNonNull(dataSource, "dataSource == null"), DEFAULT_TABLE, Lease.DEFAULT);
  }

  /**
   * Returns another store, in a table of that name.
   *
   * @param table with its schema or without, such as {@code shop.flow_state}
   * @throws IllegalArgumentException if it needs quotes
   */
  public JdbcFlowStore withTable(String table) {
    if (!TABLE.matcher(table).matches()) {
      throw new IllegalArgumentException(
          "No name of a table: \""
              + table
              + "\". Take letters of ASCII, digits and '_', and put a schema and '.' before if"
              + " needed, such as shop.flow_state");
    }
    return new JdbcFlowStore(dataSource, table, lease);
  }

  /**
   * Returns another store, whose states others may take so long after their holder was last heard
   * of; 30 s by default. It is renewed each third of that.
   *
   * @param time from 1 s to 1 h, the same in all processes
   */
  public JdbcFlowStore lease(Duration time) {
    return new JdbcFlowStore(dataSource, table, Lease.checked(time));
  }

  @Override
  public JdbcFlowState open(String flow) {
    String name = FlowName.checked(prefix + flow);
    return states.open(name, where(), () -> claimAndRead(name));
  }

  @Override
  public Optional<FlowState> openIfFree(String flow) {
    String name = FlowName.checked(prefix + flow);
    return states.openIfFree(name, where(), () -> takeLapsed(name));
  }

  @Override
  public JdbcFlowStore within(String name) {
    String part = FlowName.checked(prefix + name) + ".";
    return parts.computeIfAbsent(
        part, start -> new JdbcFlowStore(dataSource, table, lease, states, start));
  }

  @Override
  public void close() {
    if (prefix.isEmpty()) {
      states.close();
    }
  }

  private JdbcFlowState claimAndRead(String flow) {
    try {
      JdbcLease kept = prepare(flow);
      JdbcClaim claim = claim(flow);
      try {
        long asked = timer.nanoTime();
        // Whoever has lost his connection is gone, or about to hear that he has lost the state.
        long token = kept.take(JdbcOwner.PROCESS, claim.take());
        if (token == 0) {
          String holder = kept.lastHolder();
          throw FlowStoreException.taken(
              flow, where(), holder.isEmpty() ? "another process" : holder);
        }
        return read(flow, claim, kept, token, asked);
      } catch (Throwable e) {
        claim.close();
        throw e;
      }
    } catch (SQLException e) {
      throw notOpened(flow, e);
    }
  }

  private @Nullable JdbcFlowState takeLapsed(String flow) {
    try {
      JdbcLease kept = prepare(flow);
      long asked = timer.nanoTime();
      long token = kept.take(JdbcOwner.PROCESS, false);
      if (token == 0) {
        return null;
      }
      JdbcClaim claim = claim(flow);
      try {
        // In vain where the last holder stands still: his connection does not end by that.
        boolean unused = claim.take();
        return read(flow, claim, kept, token, asked);
      } catch (Throwable e) {
        claim.close();
        kept.release(JdbcOwner.PROCESS, token);
        throw e;
      }
    } catch (SQLException e) {
      throw notOpened(flow, e);
    }
  }

  private JdbcLease prepare(String flow) throws SQLException {
    new JdbcSchema(dataSource, table).prepare();
    return new JdbcLease(dataSource, table, flow, lease);
  }

  private JdbcClaim claim(String flow) throws SQLException {
    return new JdbcClaim(dataSource, JdbcLock.of(dataSource, table, flow));
  }

  private JdbcFlowState read(String flow, JdbcClaim claim, JdbcLease kept, long token, long asked)
      throws SQLException {
    ConcurrentSkipListMap<String, String> entries = new ConcurrentSkipListMap<>();
    String name = "The state \"" + flow + "\" in " + where();
    JdbcRows rows = new JdbcRows(table, flow);
    JdbcOwner owner =
        new JdbcOwner(name, dataSource, rows, claim, kept, token, lease, timer, asked);
    try {
      owner.read(entries);
      return new JdbcFlowState(
          name, dataSource, owner, entries, state -> states.closed(flow, state));
    } catch (Throwable e) {
      owner.close();
      throw e;
    }
  }

  private FlowStoreException notOpened(String flow, SQLException e) {
    String problem =
        "The state \""
            + flow
            + "\" in "
            + where()
            + " cannot be opened: "
            + e
            + ". See that the database can be reached, that the table is as this library made it,"
            + " and that a pool has one connection for each open state and one more";
    return isAway(e) ? new StoreAwayException(problem, e) : new FlowStoreException(problem, e);
  }

  /** A database that answers will not answer otherwise later. */
  private static boolean isAway(@Nullable Throwable failure) {
    return failure instanceof SQLException e
        && (e instanceof SQLTransientConnectionException
            || e instanceof SQLNonTransientConnectionException
            || e instanceof SQLRecoverableException
            || String.valueOf(e.getSQLState()).startsWith(CONNECTION_FAILURES)
            || isAway(e.getCause()));
  }

  private String where() {
    return "table " + table;
  }
}
