package dev.flxpoint.flow.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** A data source that lets its process stand still (SIGSTOP) in the middle of a transaction. */
final class StoppingSource {
  static final String STOPS = "stops";

  /** After a transaction has locked the row of the lease. */
  enum Moment {
    /** A change is about to be written. */
    LOCKED("prepareStatement"),

    /** It is written, and about to be committed. */
    WRITTEN("commit"),

    /** The lease is about to be committed, by whoever renews it, or takes it. */
    RENEWED("commit"),
    TAKEN("commit");

    private final String method;

    Moment(String method) {
      this.method = method;
    }
  }

  private static final Pattern TIMEOUT = Pattern.compile(", set_config\\([^)]*\\)");

  private final DataSource source;
  private final Moment moment;
  private final boolean isForgetful;
  private volatile boolean armed;

  /**
   * Creates one.
   *
   * @param isForgetful whether it does not tell the server to end transactions that do nothing
   */
  StoppingSource(DataSource source, Moment moment, boolean isForgetful) {
    this.source = source;
    this.moment = moment;
    this.isForgetful = isForgetful;
  }

  /** Stops the process once, the next time that it is the moment. */
  void arm() {
    armed = true;
  }

  DataSource source() {
    return proxy(
        DataSource.class,
        (method, arguments) -> {
          Object result = invoke(source, method, arguments);
          return result instanceof Connection connection ? stopping(connection) : result;
        });
  }

  private Connection stopping(Connection connection) {
    boolean[] locked = {false};
    return proxy(
        Connection.class,
        (method, arguments) -> {
          if (armed && locked[0] && method.getName().equals(moment.method)) {
            armed = false;
            stop();
          }
          if (method.getName().equals("prepareStatement")) {
            String sql = (String) arguments[0];
            locked[0] |= sql.endsWith("FOR UPDATE");
            arguments[0] = isForgetful ? TIMEOUT.matcher(sql).replaceFirst("") : sql;
          }
          return invoke(connection, method, arguments);
        });
  }

  /** Returns once somebody lets the process go on. */
  private static void stop() throws InterruptedException {
    System.out.println(STOPS);
    String pid = Long.toString(ProcessHandle.current().pid());
    try {
      int unused = new ProcessBuilder("kill", "-STOP", pid).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Call {
    Object with(Method method, Object[] arguments) throws Throwable;
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            StoppingSource.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> call.with(method, arguments)));
  }

  private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
