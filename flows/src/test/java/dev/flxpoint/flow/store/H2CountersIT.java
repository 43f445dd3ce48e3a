package dev.flxpoint.flow.store;

import java.sql.SQLException;
import java.util.List;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

/** On H2's server, which this process runs. */
@Tag("slow")
final class H2CountersIT extends CountersContract {
  private Server server;

  @BeforeEach
  void open() throws SQLException {
    server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Override
  protected List<String> program() {
    return List.of(
        JdbcCounterMain.class.getName(),
        "jdbc:h2:tcp://127.0.0.1:" + server.getPort() + "/mem:counters;DB_CLOSE_DELAY=-1");
  }

  /** H2 lets a transaction be idle for as long as its connection lives. */
  @Override
  protected boolean endsStoppedTransactions() {
    return false;
  }
}
