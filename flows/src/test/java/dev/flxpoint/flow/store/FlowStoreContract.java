package dev.flxpoint.flow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What any {@link FlowStore} must do. A test class extends it and says which stores to try. */
public abstract class FlowStoreContract extends FlowStateContract {
  @Test
  void secondClaim_isRefused_untilTheFirstIsGivenBack() {
    FlowState first = store.open(FLOW);
    FlowStore another = store();
    for (FlowStore each : List.of(store, another)) {
      if (each == store || sharesWithOthers()) {
        assertThatExceptionOfType(FlowStoreException.class)
            .isThrownBy(() -> each.open(FLOW))
            .withMessageContaining("\"" + FLOW + "\"")
            .withMessageContaining("process")
            .withMessageContaining("Close it there first");
      }
    }
    first.put("a", "1");
    first.close();
    first.close();
    try (FlowState second = store.open(FLOW)) {
      assertThat(second.get("a")).isEqualTo("1");
    }
    another.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", ".a", "-", "a/b", "a\\b", "..", "a b", "a\n", "é", "a\0"})
  void nameThatCannotBeAFile_isRefused(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> store.open(name))
        .withMessageContaining("inventory-push");
    assertThatIllegalArgumentException().isThrownBy(() -> store.open("a".repeat(101)));
    store.open("a".repeat(100)).close();
  }

  @Test
  void parts_haveStatesOfTheirOwn_whichCloseWithTheWhole() {
    FlowStore tents = store.within("source-17");
    FlowState ofTents = tents.open(FLOW);
    FlowState ofStoves = store.within("source-18").open(FLOW);
    FlowState ofAll = store.open(FLOW);
    ofTents.put("a", "17");
    ofStoves.put("a", "18");

    assertThat(store.within("source-17")).isEqualTo(tents).isNotEqualTo(store.within("source-18"));
    tents.close();
    assertThat(List.of(ofTents.get("a"), ofStoves.get("a"))).containsExactly("17", "18");
    assertThat(ofAll.entries()).isEmpty();
    assertThatExceptionOfType(FlowStoreException.class)
        .isThrownBy(() -> store.within("source-17").open(FLOW))
        .withMessageContaining("\"source-17." + FLOW + "\"");
    assertThatIllegalArgumentException().isThrownBy(() -> store.within("Source 17"));
    assertThatIllegalArgumentException().isThrownBy(() -> tents.within("..a/b"));

    store.close();
    assertThatIllegalStateException().isThrownBy(ofTents::entries);
    assertThatIllegalStateException().isThrownBy(() -> tents.open(FLOW));
  }

  @Test
  void closedState_isRefused() {
    FlowState state = store.open(FLOW);
    state.close();
    assertThatIllegalStateException().isThrownBy(state::entries);
    assertThatIllegalStateException().isThrownBy(() -> state.get("a"));
    assertThatIllegalStateException().isThrownBy(() -> state.put("a", "1"));
    assertThatIllegalStateException().isThrownBy(state::clear);
  }

  @Test
  void closedStore_hasClosedItsStates() {
    FlowState state = store.open(FLOW);
    store.close();
    store.close();
    assertThatIllegalStateException().isThrownBy(() -> state.put("a", "1"));
    assertThatIllegalStateException().isThrownBy(() -> store.open(FLOW));
  }

  @Test
  void interruptedCaller_doesNotRuinTheStore() {
    for (int i = 0; i < 2; i++) {
      Thread.currentThread().interrupt();
      try {
        assertThatCode(
                () -> {
                  try (FlowState state = store.open(FLOW)) {
                    state.put("a", "1");
                  } catch (FlowStoreException e) {
                    // Some databases refuse it, which is fine, too.
                  }
                })
            .doesNotThrowAnyException();
      } finally {
        Thread.interrupted();
      }
      try (FlowState state = store.open(FLOW)) {
        state.put("b", "2");
        Thread.currentThread().interrupt();
        try {
          state.put("c", "3");
        } catch (FlowStoreException e) {
          // As above.
        } finally {
          Thread.interrupted();
        }
        state.put("d", "4");
      }
      assertThat(reopened()).containsEntry("b", "2").containsEntry("d", "4");
    }
  }
}
