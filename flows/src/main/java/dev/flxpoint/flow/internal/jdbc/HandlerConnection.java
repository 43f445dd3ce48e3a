package dev.flxpoint.flow.internal.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A connection whose transaction another one ends: closing it does nothing, committing fails. */
public final class HandlerConnection implements InvocationHandler {
  private final Connection connection;

  private HandlerConnection(Connection connection) {
    this.connection = connection;
  }

  public static Connection over(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            new HandlerConnection(connection));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    String name = method.getName();
    boolean endsTransaction =
        name.equals("commit")
            || name.equals("abort")
            || (name.equals("rollback") && arguments == null)
            || (name.equals("setAutoCommit") && arguments != null && arguments[0].equals(true));
    if (endsTransaction) {
      throw new SQLException(
          name
              + " would end the transaction that the flow's state is changed in. Return, and it is"
              + " committed; throw, and it is rolled back");
    }
    if (name.equals("close")) {
      return null;
    }
    try {
      return method.invoke(connection, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }
}
