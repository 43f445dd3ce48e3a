package dev.flxpoint.flow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a {@link JdbcFlowStore} must do on any database, besides what any store must. */
abstract class JdbcFlowStoreContract extends JdbcDamageContract {
  @Test
  void claimWhoseConnectionEnds_isTakenAgain() throws Exception {
    TestPool other = pool(10, true);
    try (JdbcFlowStore store = JdbcFlowStore.of(pool);
        JdbcFlowState state = store.open("poller")) {
      state.put("a", "1");
      pool.cut();
      state.put("b", "2");
      assertThatExceptionOfType(FlowStoreException.class)
          .isThrownBy(() -> JdbcFlowStore.of(other).open("poller"))
          .withMessageContaining("process " + ProcessHandle.current().pid())
          .withMessageContaining("table flxpoint_flow_state");
      assertThat(state.entries()).hasSize(2);
    }
    assertThat(other.lent()).isZero();
  }

  @Test
  void claimThatSomebodyElseTookMeanwhile_isLost() throws Exception {
    TestPool other = pool(10, true);
    try (JdbcFlowStore store = JdbcFlowStore.of(pool);
        JdbcFlowState state = store.open("poller")) {
      state.put("a", "1");
      pool.cut();
      try (JdbcFlowState second = JdbcFlowStore.of(other).open("poller")) {
        assertThat(second.get("a")).isEqualTo("1");
        second.put("a", "2");
        assertThatExceptionOfType(FlowStoreException.class)
            .isThrownBy(() -> state.put("a", "3"))
            .withMessageContaining("\"poller\" in table flxpoint_flow_state belongs to another");
        assertThatExceptionOfType(FlowStoreException.class)
            .isThrownBy(() -> state.inTransaction((connection, changes) -> order(connection, "7")))
            .withMessageContaining("\"poller\" in table flxpoint_flow_state belongs to another");
        second.put("b", "4");
      }
    }
    assertThat(orders()).isEmpty();
    try (JdbcFlowState state = JdbcFlowStore.of(other).open("poller")) {
      assertThat(state.entries()).isEqualTo(Map.of("a", "2", "b", "4"));
    }
  }

  @Test
  void lapsedLease_isTakenOver_andItsHolderChangesNothingMore() throws Exception {
    TestPool other = pool(10, true);
    try (JdbcFlowStore store = JdbcFlowStore.of(pool);
        JdbcFlowStore others = JdbcFlowStore.of(other)) {
      JdbcFlowState state = store.open("poller");
      state.put("a", "1");
      assertThat(others.openIfFree("poller")).isEmpty();
      // As if the holder had stood still: its connection is there, nobody has renewed its lease.
      lapse();
      try (FlowState second = others.openIfFree("poller").orElseThrow()) {
        assertThat(second.get("a")).isEqualTo("1");
        assertThatExceptionOfType(LeaseLostException.class)
            .isThrownBy(() -> state.put("a", "2"))
            .withMessageContaining("belongs to another holder");
        assertThat(state.isHeld()).isFalse();
        assertThatExceptionOfType(LeaseLostException.class).isThrownBy(state::ensureHeld);
        assertThatExceptionOfType(LeaseLostException.class)
            .isThrownBy(() -> state.inTransaction((connection, changes) -> order(connection, "7")));
        state.close();
        assertThat(store.openIfFree("poller")).isEmpty();
        second.put("a", "3");
        assertThat(second.isHeld()).isTrue();
      }
      store.openIfFree("poller").orElseThrow().close();
    }
    assertThat(orders()).isEmpty();
  }

  @Test
  void leaseOfAHolderWhoseConnectionEnds_isNotTakenOver_whileItIsGood() throws Exception {
    TestPool other = pool(10, true);
    try (JdbcFlowStore store = JdbcFlowStore.of(pool);
        JdbcFlowStore others = JdbcFlowStore.of(other);
        JdbcFlowState state = store.open("poller")) {
      pool.cut();
      assertThat(others.openIfFree("poller")).isEmpty();
      state.put("a", "1");
    }
    assertThat(other.lent()).isZero();
  }

  @Test
  void eachTaking_hasAGreaterFencingToken() throws Exception {
    JdbcFlowStore store = JdbcFlowStore.of(pool);
    long last = 0;
    for (int i = 0; i < 5; i++) {
      try (JdbcFlowState state = i % 2 == 0 ? store.open("poller") : taken(store)) {
        state.put("a", Integer.toString(i));
        long token = Long.parseLong(owner().replaceFirst(" .*", ""));
        assertThat(token).isGreaterThan(last);
        last = token;
      }
      assertThat(owner()).isEqualTo(last + " 0");
    }
    // The clock of the database was set back since: by an hour, as far as the token tells.
    execute(
        "UPDATE flxpoint_flow_state SET content = '"
            + (last + 3_600_000_000L)
            + " 0' WHERE name_hash = 'owner'");
    try (JdbcFlowState state = taken(store)) {
      state.put("a", "after");
      assertThat(owner()).startsWith(Long.toString(last + 3_600_000_001L));
    }
  }

  @Test
  void lease_isFromASecondToAnHour() {
    JdbcFlowStore store = JdbcFlowStore.of(pool);
    for (long millis : new long[] {0, 999, 3_600_001}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> store.lease(Duration.ofMillis(millis)))
          .withMessageContaining("1 s to 1 h");
    }
    store.lease(Duration.ofSeconds(1)).lease(Duration.ofHours(1)).open("poller").close();
  }

  /** Hundreds come and go at once on one store; each that gets the state counts on in it. */
  @Test
  void storm_countsOnWithoutAGap() throws Exception {
    int pollers = 200;
    ExecutorService threads = Executors.newFixedThreadPool(16);
    List<Future<?>> done = new ArrayList<>();
    List<JdbcFlowStore> stores = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      stores.add(JdbcFlowStore.of(pool(40, true)));
    }
    for (int i = 0; i < pollers; i++) {
      JdbcFlowStore store = stores.get(i % stores.size());
      done.add(threads.submit(() -> countOnce(store)));
    }
    for (Future<?> each : done) {
      each.get();
    }
    threads.shutdown();
    try (JdbcFlowState state = stores.get(0).open("poller")) {
      assertThat(state.get("count")).isEqualTo(Integer.toString(pollers));
    }
  }

  private static void countOnce(JdbcFlowStore store) {
    while (true) {
      try (FlowState state = store.openIfFree("poller").orElse(null)) {
        if (state != null) {
          String count = state.get("count");
          state.put("count", Integer.toString(count == null ? 1 : Integer.parseInt(count) + 1));
          return;
        }
      }
      Thread.onSpinWait();
    }
  }

  private static JdbcFlowState taken(JdbcFlowStore store) {
    return (JdbcFlowState) store.openIfFree("poller").orElseThrow();
  }

  private String owner() throws Exception {
    return texts("SELECT content FROM flxpoint_flow_state WHERE name_hash = 'owner'").get(0);
  }

  private void lapse() throws Exception {
    String token = owner().replaceFirst(" .*", "");
    execute("UPDATE flxpoint_flow_state SET content = '" + token + " 1' WHERE name_hash = 'owner'");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void poolOfTwo_isEnoughForOneState(boolean autoCommit) {
    TestPool small = pool(2, autoCommit);
    try (JdbcFlowStore store = JdbcFlowStore.of(small);
        JdbcFlowState state = store.open("poller")) {
      state.put("a", "1");
      state.putAll(Map.of("a", "2", "b", "3"));
      state.clear();
      assertThatExceptionOfType(FlowStoreException.class)
          .isThrownBy(() -> store.open("another"))
          .withMessageContaining("one connection for each open state and one more");
      state.put("c", "4");
      assertThat(small.lent()).isEqualTo(1);
    }
    assertThat(small.lent()).isZero();
  }

  @Test
  void poolOfOne_isTooSmall() {
    TestPool small = pool(1, true);
    assertThatExceptionOfType(FlowStoreException.class)
        .isThrownBy(() -> JdbcFlowStore.of(small).open("poller"))
        .withMessageContaining("one connection for each open state and one more");
    assertThat(small.lent()).isZero();
  }

  @Test
  void table_maybeAnyOther() throws Exception {
    execute("CREATE SCHEMA shop");
    JdbcFlowStore store = JdbcFlowStore.of(pool).withTable("shop.states");
    try (JdbcFlowState one = store.open("poller");
        JdbcFlowState other = JdbcFlowStore.of(pool).open("poller")) {
      one.put("a", "1");
      assertThat(other.entries()).isEmpty();
    }
    assertThat(texts("SELECT name FROM shop.states WHERE content = '1' AND flow = 'poller'"))
        .containsExactly("a");
  }
}
