package dev.flxpoint.flow.store;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
final class H2FlowStoreIT {
  private static final int CRASHES = Integer.getInteger("crashes", 2);

  @TempDir private Path folder;

  @Tag("slow")
  @Test
  void killedWriter_hasDoneEachThingOnce() throws Exception {
    String url = "jdbc:h2:" + folder.resolve("shop") + ";WRITE_DELAY=0";
    TestPool.execute(url, "CREATE TABLE orders (id VARCHAR(20) PRIMARY KEY)");
    OrderWriter.killAndCheck(url, CRASHES);
  }
}
