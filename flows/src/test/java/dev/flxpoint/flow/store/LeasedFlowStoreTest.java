package dev.flxpoint.flow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.flxpoint.flow.store.SharedDouble.Lacks;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class LeasedFlowStoreTest {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private final VirtualTimer time = new VirtualTimer();
  private final SharedDouble.Row row = new SharedDouble.Row();
  private long stopsAt = Long.MAX_VALUE;
  private final LeasedFlowStore first =
      store("first", now -> now < stopsAt ? now : Long.MAX_VALUE, new Faultless());
  private final LeasedFlowStore second = store("second", now -> now, new Faultless());

  @Test
  void holderThatLives_keepsItsStateForGood() {
    FlowState state = first.open("poller");
    time.runUntil(3_600 * SECOND);
    assertThat(second.openIfFree("poller")).isEmpty();
    assertThat(state.isHeld()).isTrue();
    state.close();
    assertThat(second.openIfFree("poller")).isPresent();
  }

  @Test
  void holderThatStandsStill_isTakenOverFrom_whenItsLeaseHasLapsed() {
    FlowState state = first.open("poller");
    stopsAt = 100 * SECOND;
    // It was renewed at 90 s at last.
    time.runUntil(119 * SECOND);
    assertThat(second.openIfFree("poller")).isEmpty();
    assertThat(state.isHeld()).isTrue();
    time.runUntil(120 * SECOND);
    assertThat(state.isHeld()).isFalse();
    FlowState taken = second.openIfFree("poller").orElseThrow();

    assertThatExceptionOfType(LeaseLostException.class).isThrownBy(() -> state.put("a", "1"));
    assertThatExceptionOfType(LeaseLostException.class)
        .isThrownBy(state::ensureHeld)
        .withMessageContaining("\"poller\" in a double belongs to another holder")
        .withMessageContaining("second has it since");
    assertThat(taken.entries()).isEmpty();
    state.close();
    assertThat(first.openIfFree("poller")).isEmpty();
  }

  @Test
  void holderThatStoodStill_goesOn_whereNobodyHasTakenOver() {
    FlowState state = first.open("poller");
    stopsAt = 0;
    time.runUntil(100 * SECOND);
    assertThat(state.isHeld()).isFalse();
    state.ensureHeld();
    assertThat(state.isHeld()).isTrue();
    state.put("a", "1");
    assertThat(second.openIfFree("poller")).isEmpty();
  }

  @Test
  void stateThatThisStoreHasOpen_isNotFreeEither() {
    FlowState state = first.open("poller");
    assertThat(first.openIfFree("poller")).isEmpty();
    state.close();
    assertThat(first.within("a").openIfFree("poller")).isPresent();
  }

  /** Else it could arrive after what was written next, as from a connection that was given up. */
  @Test
  void changeWhoseAnswerIsLost_cannotArriveLater() {
    Faultless faults = new Faultless();
    SharedDouble shared = shared("third", faults);
    FlowState state =
        new LeasedFlowStore(shared, LeaseFleet.LEASE, time.of(now -> now)).open("poller");
    state.put("a", "1");
    long token = row.token;
    faults.losesNextAnswer = true;
    assertThatExceptionOfType(FlowStoreException.class).isThrownBy(() -> state.put("a", "2"));
    assertThat(state.get("a")).isEqualTo("2");
    state.put("a", "3");

    assertThat(shared.write("poller", token, Map.of("a", "2"))).isFalse();
    assertThat(row.entries).isEqualTo(Map.of("a", "3"));
    assertThat(shared.take("poller", "x", token, Duration.ofSeconds(1)))
        .isEqualTo(OptionalLong.empty());
  }

  private LeasedFlowStore store(
      String process, java.util.function.LongUnaryOperator awake, Random faults) {
    return new LeasedFlowStore(shared(process, faults), LeaseFleet.LEASE, time.of(awake));
  }

  private SharedDouble shared(String process, Random faults) {
    return new SharedDouble(
        row, process, Lacks.NOTHING, () -> time.now() + 1, () -> time.now() + 1, faults);
  }

  /** Loses nothing unless it is asked to. */
  private static final class Faultless extends Random {
    private static final long serialVersionUID = 1;
    private boolean losesNextAnswer;
    private boolean isAnswer;

    @Override
    public int nextInt(int bound) {
      boolean loses = losesNextAnswer && isAnswer;
      isAnswer = losesNextAnswer && !isAnswer;
      losesNextAnswer &= !loses;
      return loses ? 0 : 1;
    }
  }
}
