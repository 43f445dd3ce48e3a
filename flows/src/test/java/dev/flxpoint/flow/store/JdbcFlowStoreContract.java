package dev.flxpoint.flow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a {@link JdbcFlowStore} must do on any database, besides what any store must. */
abstract class JdbcFlowStoreContract extends JdbcWorkContract {
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
