package dev.flxpoint.flow.store;

import dev.flxpoint.flow.internal.jdbc.JdbcClaim;
import dev.flxpoint.flow.internal.jdbc.JdbcLock;
import dev.flxpoint.flow.internal.jdbc.JdbcTransaction;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;

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
 * <p>The data source is left open. It must hand out connections of its own, not one that belongs to
 * a surrounding transaction.
 *
 * <p>Thread-safe.
 */
public final class JdbcFlowStore implements FlowStore {
  private static final String DEFAULT_TABLE = "flxpoint_flow_state";
  private static final Pattern TABLE =
      Pattern.compile("([A-Za-z_][A-Za-z0-9_]{0,62}\\.)?[A-Za-z_][A-Za-z0-9_]{0,62}");

  private final DataSource dataSource;
  private final String table;
  private final OpenStates<JdbcFlowState> states;

  /** What the names of its states start with; empty unless it is a part of another store. */
  private final String prefix;

  /** Each part that was asked for, so that those of one name are the same. */
  private final ConcurrentMap<String, JdbcFlowStore> parts = new ConcurrentHashMap<>();

  private JdbcFlowStore(DataSource dataSource, String table) {
    this(dataSource, table, new OpenStates<>(), "");
  }

  private JdbcFlowStore(
      DataSource dataSource, String table, OpenStates<JdbcFlowState> states, String prefix) {
    this.dataSource = dataSource;
    this.table = table;
    this.states = states;
    this.prefix = prefix;
  }

  /** Returns a store in the table {@code flxpoint_flow_state}; nothing is asked of it yet. */
  public static JdbcFlowStore of(DataSource dataSource) {
    return new JdbcFlowStore(
        Objects.requireNonNull(dataSource, "dataSource == null"), DEFAULT_TABLE);
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
    return new JdbcFlowStore(dataSource, table);
  }

  @Override
  public JdbcFlowState open(String flow) {
    String name = FlowName.checked(prefix + flow);
    return states.open(name, where(), () -> claimAndRead(name));
  }

  @Override
  public JdbcFlowStore within(String name) {
    String part = FlowName.checked(prefix + name) + ".";
    return parts.computeIfAbsent(
        part, start -> new JdbcFlowStore(dataSource, table, states, start));
  }

  @Override
  public void close() {
    if (prefix.isEmpty()) {
      states.close();
    }
  }

  private JdbcFlowState claimAndRead(String flow) {
    try {
      new JdbcSchema(dataSource, table).prepare();
      JdbcRows rows = new JdbcRows(table, flow);
      JdbcClaim claim = new JdbcClaim(dataSource, JdbcLock.of(dataSource, table, flow));
      if (!claim.take()) {
        throw FlowStoreException.taken(flow, where(), lastHolder(rows));
      }
      try {
        return read(rows, claim, flow);
      } catch (Throwable e) {
        claim.close();
        throw e;
      }
    } catch (SQLException e) {
      throw new FlowStoreException(
          "The state \""
              + flow
              + "\" in "
              + where()
              + " cannot be opened: "
              + e
              + ". See that the database can be reached, and that a pool has one connection for"
              + " each open state and one more",
          e);
    }
  }

  private JdbcFlowState read(JdbcRows rows, JdbcClaim claim, String flow) throws SQLException {
    String owner = UUID.randomUUID().toString();
    try (JdbcTransaction transaction = JdbcTransaction.begin(dataSource)) {
      rows.setOwner(transaction.connection(), owner, "process " + ProcessHandle.current().pid());
      transaction.commit();
    }
    ConcurrentSkipListMap<String, String> entries = new ConcurrentSkipListMap<>();
    String name = "The state \"" + flow + "\" in " + where();
    JdbcOwner ours = new JdbcOwner(name, dataSource, rows, claim, owner);
    ours.read(entries);
    return new JdbcFlowState(name, dataSource, ours, entries, state -> states.closed(flow, state));
  }

  private String lastHolder(JdbcRows rows) throws SQLException {
    try (JdbcTransaction transaction = JdbcTransaction.begin(dataSource)) {
      return rows.lastHolder(transaction.connection());
    }
  }

  private String where() {
    return "table " + table;
  }
}
