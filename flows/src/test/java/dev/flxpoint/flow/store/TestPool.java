package dev.flxpoint.flow.store;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Connections that are used again, a few at most, and looked at when they come back. */
final class TestPool implements DataSource, AutoCloseable {
  /** What may go wrong with the next commit. */
  enum CommitFault {
    LOST_BEFORE,
    LOST_AFTER
  }

  private final String url;
  private final boolean autoCommit;
  private final Semaphore free;
  private final List<Connection> idle = new ArrayList<>();
  private final List<Connection> lent = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private final AtomicReference<CommitFault> fault = new AtomicReference<>();

  TestPool(String url, int size, boolean autoCommit) {
    this.url = url;
    this.autoCommit = autoCommit;
    this.free = new Semaphore(size);
  }

  /** Executes a statement on a connection of its own. */
  static void execute(String url, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Returns what was wrong with connections that came back. */
  synchronized List<String> faults() {
    return List.copyOf(faults);
  }

  synchronized int lent() {
    return lent.size();
  }

  void failNextCommit(CommitFault next) {
    fault.set(next);
  }

  /** Ends the connections that somebody has. */
  synchronized void cut() throws SQLException {
    for (Connection each : lent) {
      each.close();
    }
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (!free.tryAcquire()) {
      throw new SQLTransientConnectionException("The pool is empty");
    }
    try {
      return lend();
    } catch (SQLException e) {
      free.release();
      throw e;
    }
  }

  private synchronized Connection lend() throws SQLException {
    Connection connection = idle.isEmpty() ? DriverManager.getConnection(url) : idle.remove(0);
    connection.setAutoCommit(autoCommit);
    lent.add(connection);
    return (Connection)
        Proxy.newProxyInstance(
            TestPool.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> call(connection, method, arguments));
  }

  private Object call(Connection connection, Method method, Object[] arguments) throws Throwable {
    if (method.getName().equals("close")) {
      takeBack(connection);
      return null;
    }
    CommitFault now = method.getName().equals("commit") ? fault.getAndSet(null) : null;
    if (now == CommitFault.LOST_BEFORE) {
      connection.rollback();
    }
    if (now == CommitFault.LOST_AFTER) {
      connection.commit();
    }
    if (now != null) {
      throw new SQLException("Connection reset", "08006");
    }
    try {
      return method.invoke(connection, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private synchronized void takeBack(Connection connection) throws SQLException {
    if (!lent.remove(connection)) {
      return;
    }
    if (!connection.isClosed()) {
      if (connection.getAutoCommit() != autoCommit) {
        faults.add("auto-commit is " + !autoCommit);
      }
      idle.add(connection);
    }
    free.release();
  }

  @Override
  public synchronized void close() throws SQLException {
    cut();
    for (Connection each : idle) {
      each.close();
    }
  }

  @Override
  public Connection getConnection(String user, String password) {
    throw new UnsupportedOperationException();
  }

  @Override
  public PrintWriter getLogWriter() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setLogWriter(PrintWriter out) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setLoginTimeout(int seconds) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() {
    throw new UnsupportedOperationException();
  }

  @Override
  public <T> T unwrap(Class<T> type) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
