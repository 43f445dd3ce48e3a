package dev.flxpoint.flow.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.flow.store.FlowState;
import dev.flxpoint.flow.store.FlowStore;
import dev.flxpoint.flow.store.JdbcFlowStore;
import dev.flxpoint.flow.store.LeaseLostException;
import dev.flxpoint.flow.store.StoreAwayException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Pollers of one database: one polls, the others stand by. */
@Timeout(60)
final class StandingByIT extends PollerRig {
  private final JdbcDataSource database = new JdbcDataSource();
  private final BlockingQueue<String> news = new LinkedBlockingQueue<>();

  StandingByIT() {
    database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
  }

  @Test
  void second_standsBy_andTakesOverWhenTheFirstIsClosed() throws Exception {
    try (FlowStore one = JdbcFlowStore.of(database);
        FlowStore another = JdbcFlowStore.of(database)) {
      RunningPoller first = start("first", one);
      assertNews("first owner", "first polled");
      try (RunningPoller second = start("second", another)) {
        assertNews("second stands by");
        assertThat(List.of(first.isOwner(), second.isOwner())).containsExactly(true, false);
        List<Long> raised = sandbox.raiseFulfillmentRequests(token, 2);
        second.wakeUp();
        first.wakeUp();
        assertNews("first polled");
        assertThat(handled).isEqualTo(raised);

        first.close();
        raised = sandbox.raiseFulfillmentRequests(token, 2);
        second.wakeUp();
        assertNews("second owner", "second polled");
        assertThat(handled).hasSize(4).endsWith(raised.get(0), raised.get(1));
        assertThat(List.of(first.isOwner(), second.isOwner())).containsExactly(false, true);
      }
    }
  }

  @Test
  void deposed_stopsBeforeTheNextRequest_saysSo_andStandsByAgain() throws Exception {
    FlowStore another = JdbcFlowStore.of(database);
    try (FlowStore one = JdbcFlowStore.of(database)) {
      sandbox.raiseFulfillmentRequests(token, 3);
      RunningPoller first =
          listening("first", one)
              .handle(
                  request -> {
                    if (handled.isEmpty()) {
                      // As if this process had stood still here for longer than its lease.
                      lapse();
                      FlowState unused = another.openIfFree("fulfillment-requests").orElseThrow();
                    }
                    return take(request);
                  })
              .start();
      assertNews("first owner", "first lost", "first stands by");
      assertThat(handled).hasSize(1);
      assertThat(first.isOwner()).isFalse();
      another.close();
      first.wakeUp();
      assertNews("first owner", "first polled");
      first.close();
      // What the deposed handler did is not known to anybody, so its request came once more.
      assertThat(handled).hasSize(4).doesNotContainNull();
      assertThat(handled.get(1)).isEqualTo(handled.get(0));
      assertThat(statuses()).containsOnly("Acknowledged");
    }
  }

  @Test
  void store_thatIsAwayAtTheStart_isLookedForAgain() throws Exception {
    AtomicBoolean isAway = new AtomicBoolean(true);
    try (RunningPoller only = start("only", new ReachedAtTimes(FlowStore.memory(), isAway))) {
      assertNews("only failed");
      only.wakeUp();
      assertNews("only failed");
      assertThat(only.isOwner()).isFalse();
      isAway.set(false);
      only.wakeUp();
      assertNews("only owner", "only polled");
      assertThat(only.closeAsync()).succeedsWithin(Duration.ofSeconds(30));
      assertThat(only.isOwner()).isFalse();
    }
  }

  /** A store of a server that may be away. */
  private record ReachedAtTimes(FlowStore store, AtomicBoolean isAway) implements FlowStore {
    @Override
    public FlowState open(String flow) {
      if (isAway.get()) {
        throw new StoreAwayException("Connection refused", null);
      }
      return store.open(flow);
    }

    @Override
    public void close() {
      store.close();
    }
  }

  private RunningPoller start(String name, FlowStore store) {
    return listening(name, store).start();
  }

  private FulfillmentRequestPoller listening(String name, FlowStore store) {
    return poller
        .store(store)
        .listener(
            new PollListener() {
              @Override
              public void polled(PollReport report) {
                news.add(name + " polled");
              }

              @Override
              public void pollFailed(RuntimeException failure) {
                news.add(name + (failure instanceof LeaseLostException ? " lost" : " failed"));
              }

              @Override
              public void ownerChanged(boolean isOwner) {
                news.add(name + (isOwner ? " owner" : " stands by"));
              }
            });
  }

  private void assertNews(String... expected) throws InterruptedException {
    for (String each : expected) {
      assertThat(news.take()).isEqualTo(each);
    }
  }

  private void lapse() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "UPDATE flxpoint_flow_state SET content = SUBSTRING(content, 1, LOCATE(' ', content)) ||"
              + " '1' WHERE name_hash = 'owner'");
    }
  }
}
