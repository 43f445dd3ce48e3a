package dev.flxpoint.flow.store;

import dev.flxpoint.flow.internal.jdbc.HandlerConnection;
import dev.flxpoint.flow.internal.jdbc.JdbcTransaction;
import dev.flxpoint.flow.internal.state.Changes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A state in a database, which can be changed in the transaction that something else is done in.
 *
 * <p>Thread-safe.
 */
public final class JdbcFlowState implements FlowState {
  private final String name;
  private final DataSource dataSource;
  private final JdbcOwner owner;
  private final ConcurrentSkipListMap<String, String> entries;
  private final Consumer<JdbcFlowState> onClose;
  private boolean unclear;
  private boolean closed;

  JdbcFlowState(
      String name,
      DataSource dataSource,
      JdbcOwner owner,
      ConcurrentSkipListMap<String, String> entries,
      Consumer<JdbcFlowState> onClose) {
    this.name = name;
    this.dataSource = dataSource;
    this.owner = owner;
    this.entries = entries;
    this.onClose = onClose;
  }

  /**
   * Does work in a transaction, and changes the state in the same one: both are committed, or
   * neither is.
   *
   * <p>It is rolled back if the work throws, and if the state cannot be changed. Several threads
   * may work at once; their changes follow one another. The state's other methods may be called
   * meanwhile, but what they change is not part of the transaction.
   *
   * @param work done once, on this thread
   * @return what the work returns, once it is committed
   * @throws E if the work does
   * @throws FlowStoreException if the database fails. If it fails while it commits, nobody knows
   *     whether it has; the message says so, and the state is read again before it is next used
   */
  public <T extends @Nullable Object, E extends Exception> T inTransaction(Work<T, E> work)
      throws E {
    try (JdbcTransaction transaction = begin()) {
      Map<String, @Nullable String> changes = new HashMap<>();
      T result = work.run(HandlerConnection.over(transaction.connection()), changes);
      commit(transaction, changes);
      return result;
    }
  }

  @Override
  public synchronized NavigableMap<String, String> entries() {
    checkOpen();
    readIfUnclear();
    return Collections.unmodifiableNavigableMap(entries);
  }

  @Override
  public void putAll(Map<String, @Nullable String> changes) {
    if (!Changes.effective(changes, entries()).isEmpty()) {
      try (JdbcTransaction transaction = begin()) {
        commit(transaction, changes);
      }
    }
  }

  @Override
  public boolean isHeld() {
    return owner.isHeld();
  }

  @Override
  public void ensureHeld() {
    checkOpen();
    owner.ensureHeld();
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      owner.close();
      onClose.accept(this);
    }
  }

  /** Without the lock, since those who have a connection need it to give that back. */
  private JdbcTransaction begin() {
    checkOpen();
    try {
      return JdbcTransaction.begin(dataSource);
    } catch (SQLException e) {
      throw failed("cannot be changed", e);
    }
  }

  private synchronized void commit(
      JdbcTransaction transaction, Map<String, @Nullable String> changes) {
    checkOpen();
    readIfUnclear();
    Map<String, @Nullable String> effective = Changes.effective(changes, entries);
    String changedByOthers;
    try {
      changedByOthers = owner.write(transaction.connection(), effective, entries);
    } catch (SQLException e) {
      throw failed("cannot be changed, and nothing was", e);
    }
    if (changedByOthers != null) {
      unclear = true;
      throw new FlowStoreException(
          name
              + " was changed by others while it was open: the row of \""
              + changedByOthers
              + "\" is not there as it was left. Nothing was changed here, and the state is read"
              + " again before it is next used. Close a state before its rows are changed by hand",
          null);
    }
    try {
      transaction.commit();
    } catch (SQLException e) {
      unclear = true;
      throw failed("may be changed or not, since the database failed while it committed", e);
    }
    Changes.apply(effective, entries);
  }

  private void readIfUnclear() {
    if (unclear) {
      try {
        owner.read(entries);
        unclear = false;
      } catch (SQLException e) {
        throw failed("cannot be read", e);
      }
    }
  }

  private synchronized void checkOpen() {
    if (closed) {
      throw new IllegalStateException(name + " is closed");
    }
  }

  private FlowStoreException failed(String what, SQLException e) {
    return new FlowStoreException(
        name
            + " "
            + what
            + ": "
            + e
            + ". See that the database can be reached and that the table is as this library made"
            + " it, then try again",
        e);
  }

  /** What is done in a transaction besides changing the state. */
  @FunctionalInterface
  public interface Work<T extends @Nullable Object, E extends Exception> {
    /**
     * Does it.
     *
     * @param connection to the database, within the transaction. It cannot commit or roll back, but
     *     to savepoints; closing it does nothing
     * @param changes empty; takes what is to be changed in the state, null to take a key out. It is
     *     written when this returns
     */
    T run(Connection connection, Map<String, @Nullable String> changes) throws E;
  }
}
