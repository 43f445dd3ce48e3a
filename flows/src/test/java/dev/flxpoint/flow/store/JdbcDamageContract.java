package dev.flxpoint.flow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a {@link JdbcFlowStore} says of a table that somebody else changed. */
abstract class JdbcDamageContract extends JdbcWorkContract {
  private static final String TABLE = "flxpoint_flow_state";

  @ParameterizedTest
  @CsvSource({
    "ALTER TABLE flxpoint_flow_state RENAME COLUMN name TO title, name",
    "ALTER TABLE flxpoint_flow_state RENAME COLUMN content TO body, content",
    "UPDATE flxpoint_flow_state SET content = 'x' WHERE name_hash = 'owner', by this library: x",
    "UPDATE flxpoint_flow_state SET content = '-1 5' WHERE name_hash = 'owner', by this library:"
        + " -1",
    "UPDATE flxpoint_flow_state SET content = '99' WHERE flow = '*', has version 99",
    "DELETE FROM flxpoint_flow_state WHERE flow = '*', says no version any more",
  })
  void openState_changesNothing_ofATableThatIsNotItsOwn(String harm, String said) throws Exception {
    try (JdbcFlowStore store = JdbcFlowStore.of(pool);
        JdbcFlowStore others = JdbcFlowStore.of(pool(10, true));
        JdbcFlowState state = taken(store)) {
      state.put("a", "1");
      execute(harm);
      for (int i = 0; i < 2; i++) {
        assertThatExceptionOfType(FlowStoreException.class)
            .isThrownBy(() -> state.put("a", "2"))
            .withMessageContaining("\"poller\" in table " + TABLE)
            .withMessageContaining("nothing was")
            .withMessageContaining(said)
            .withMessageContaining("See that")
            .isNotInstanceOf(LeaseLostException.class);
      }
      assertThat(state.entries()).isEqualTo(Map.of("a", "1"));
      // Nobody begins a second time what the holder may be about to do.
      assertThatExceptionOfType(FlowStoreException.class)
          .isThrownBy(() -> others.openIfFree("poller"))
          .withMessageContaining(TABLE);
      assertThatExceptionOfType(FlowStoreException.class)
          .isThrownBy(
              () ->
                  state.inTransaction(
                      (connection, changes) -> {
                        changes.put("a", "2");
                        return order(connection, "7");
                      }));
    }
    assertThat(orders()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "content, name = 'a', it has nothing in a column",
    "name, content = '1', it has nothing in a column",
    "content, name_hash = 'owner', was not written by this library: null",
    "content, flow = '*', none that says its version",
  })
  void columnsThatMayBeEmpty_andAre_areNamed(String column, String rows, String said)
      throws Exception {
    try (JdbcFlowStore store = JdbcFlowStore.of(pool)) {
      JdbcFlowState state = taken(store);
      state.put("a", "1");
      state.close();
      execute("ALTER TABLE " + TABLE + " ALTER COLUMN " + column + " DROP NOT NULL");
      execute("UPDATE " + TABLE + " SET " + column + " = NULL WHERE " + rows);
      assertThatExceptionOfType(FlowStoreException.class)
          .isThrownBy(() -> store.openIfFree("poller"))
          .withMessageContaining(TABLE)
          .withMessageContaining(said);
    }
    assertThat(pool.lent()).isZero();
  }

  @Test
  void holderWhoseRowIsUnreadable_givesItsConnectionsBack() throws Exception {
    try (JdbcFlowStore store = JdbcFlowStore.of(pool)) {
      JdbcFlowState state = taken(store);
      execute("ALTER TABLE " + TABLE + " ALTER COLUMN content DROP NOT NULL");
      execute("UPDATE " + TABLE + " SET content = NULL WHERE name_hash = 'owner'");
      state.close();
    }
    assertThat(pool.lent()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name_hash = 'short'",
        "name_hash = 'ownex'",
        "name_hash = 'F1'",
        "name = 'another'",
        "content = '\\'"
      })
  void rowThatIsNoEntryAnyMore_isFound(String change) throws Exception {
    try (JdbcFlowStore store = JdbcFlowStore.of(pool)) {
      JdbcFlowState state = taken(store);
      state.put("a", "1");
      state.close();
      execute("UPDATE " + TABLE + " SET " + change + " WHERE name = 'a'");
      assertThatExceptionOfType(FlowStoreException.class)
          .isThrownBy(() -> store.openIfFree("poller"))
          .withMessageContaining("In the table " + TABLE)
          .withMessageContaining("was not written by this library")
          .withMessageContaining("Correct the row, or delete it");
    }
    assertThat(pool.lent()).isZero();
  }

  /** Else a hand that takes a row out, to have something done again, would be overruled. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM flxpoint_flow_state WHERE name = 'a'",
        "UPDATE flxpoint_flow_state SET flow = 'other' WHERE name = 'a'",
        "UPDATE flxpoint_flow_state SET flow = 'poller' WHERE name = 'b' AND flow = 'second'",
      })
  void rowThatSomebodyTookOrMade_isNotWrittenOver_andTheStateIsReadAnew(String harm)
      throws Exception {
    try (JdbcFlowStore store = JdbcFlowStore.of(pool);
        JdbcFlowState state = taken(store)) {
      store.open("second").put("b", "3");
      state.putAll(Map.of("a", "1", "z", "9"));
      execute(harm);
      boolean gone = harm.contains("'a'");
      assertThatExceptionOfType(FlowStoreException.class)
          .isThrownBy(() -> state.putAll(Map.of("a", "2", "b", "2", "c", "2", "z", "2")))
          .withMessageContaining("\"poller\" in table " + TABLE)
          .withMessageContaining(gone ? "the row of \"a\"" : "the row of \"b\"")
          .withMessageContaining("Nothing was changed here");
      assertThat(state.entries())
          .isEqualTo(gone ? Map.of("z", "9") : Map.of("a", "1", "b", "3", "z", "9"));
      state.put("a", "4");
      assertThat(state.get("a")).isEqualTo("4");
    }
  }

  /** Whoever had the state hears of it as his lease is renewed, a third of it later at most. */
  @Test
  void holderWhoseRowIsDeleted_hearsThat_beforeAnotherBegins() throws Exception {
    try (JdbcFlowStore store = JdbcFlowStore.of(pool).lease(Duration.ofHours(1));
        JdbcFlowStore others = JdbcFlowStore.of(pool(10, true)).lease(Duration.ofHours(1));
        JdbcFlowState state = taken(store)) {
      state.put("a", "1");
      execute("DELETE FROM " + TABLE + " WHERE name_hash = 'owner'");
      assertThat(others.openIfFree("poller")).isEmpty();
      assertThatExceptionOfType(LeaseLostException.class)
          .isThrownBy(() -> state.put("a", "2"))
          .withMessageContaining("\"poller\" in table " + TABLE);
      assertThat(state.isHeld()).isFalse();
      assertThat(others.openIfFree("poller")).isEmpty();
    }
    // A state is opened at once where the connection of its last holder has ended.
    try (JdbcFlowStore store = JdbcFlowStore.of(pool)) {
      assertThat(store.open("poller").entries()).isEqualTo(Map.of("a", "1"));
    }
  }

  @Test
  void holderWhoseStateIsDeleted_isToldSo() throws Exception {
    try (JdbcFlowStore store = JdbcFlowStore.of(pool);
        JdbcFlowState state = taken(store)) {
      state.put("a", "1");
      execute("DELETE FROM " + TABLE + " WHERE flow = 'poller' AND name_hash <> 'claim'");
      assertThatExceptionOfType(LeaseLostException.class)
          .isThrownBy(() -> state.put("a", "2"))
          .withMessageContaining("is held by nobody any more")
          .withMessageContaining("was deleted from its store");
    }
  }

  @Test
  void versionThatSomebodyDeleted_isSaidHowToBringBack() throws Exception {
    try (JdbcFlowStore store = JdbcFlowStore.of(pool)) {
      store.open("poller").put("a", "1");
    }
    execute("DELETE FROM " + TABLE + " WHERE flow = '*'");
    try (JdbcFlowStore store = JdbcFlowStore.of(pool)) {
      String statement =
          "INSERT INTO "
              + TABLE
              + " (flow, name_hash, name, content)"
              + " VALUES ('*', 'version', 'version', '1')";
      assertThatExceptionOfType(FlowStoreException.class)
          .isThrownBy(() -> store.open("poller"))
          .withMessageContaining(statement);
      execute(statement);
      assertThat(store.open("poller").entries()).isEqualTo(Map.of("a", "1"));
    }
  }

  private static JdbcFlowState taken(JdbcFlowStore store) {
    return (JdbcFlowState) store.openIfFree("poller").orElseThrow();
  }
}
