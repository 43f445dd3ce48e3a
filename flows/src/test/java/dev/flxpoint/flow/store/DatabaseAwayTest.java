package dev.flxpoint.flow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A database that cannot be reached may be later; one that refuses will not change its mind. */
final class DatabaseAwayTest {
  static Stream<SQLException> away() {
    return Stream.of(
        new SQLTransientConnectionException("Connection is not available, request timed out"),
        new SQLNonTransientConnectionException("Communications link failure"),
        new SQLRecoverableException("No more data to read from socket"),
        new SQLException("Connection to localhost:5432 refused", "08001"),
        new SQLException("Pool error", new SQLException("Connection refused", "08001")));
  }

  static Stream<SQLException> refusing() {
    return Stream.of(
        new SQLException("Password authentication failed", "28P01"),
        new SQLException("Permission denied"),
        new SQLSyntaxErrorException("No such function", "42000"));
  }

  @ParameterizedTest
  @MethodSource("away")
  void open_ofADatabaseThatIsAway_maySucceedLater(SQLException failure) {
    assertThat(opening(failure)).isInstanceOf(StoreAwayException.class).hasCause(failure);
  }

  @ParameterizedTest
  @MethodSource("refusing")
  void open_ofADatabaseThatRefuses_doesNot(SQLException failure) {
    assertThat(opening(failure)).isExactlyInstanceOf(FlowStoreException.class).hasCause(failure);
  }

  private static Throwable opening(SQLException failure) {
    DataSource source =
        (DataSource)
            Proxy.newProxyInstance(
                DataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> {
                  throw failure;
                });
    return catchThrowable(() -> JdbcFlowStore.of(source).openIfFree("flow"));
  }
}
