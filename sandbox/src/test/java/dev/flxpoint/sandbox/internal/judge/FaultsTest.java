package dev.flxpoint.sandbox.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.sandbox.internal.judge.InjectedFault.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class FaultsTest {
  private static final InjectedFault RESET = fault(Kind.DISCONNECT);
  private static final InjectedFault HALF = fault(Kind.TRUNCATED_BODY);

  private final Faults faults = new Faults(1);

  @Test
  void next_inTheOrderAsked_asOftenAsAsked() {
    faults.add("a", RESET, 2);
    faults.add("a", HALF, 1);
    assertThat(faults.next("b")).isNull();
    assertThat(draw(faults, "a", 4)).containsExactly(RESET, RESET, HALF, null);
  }

  @Test
  void add_asOftenAsThereCanBe_costsNothing() {
    faults.add("a", RESET, Integer.MAX_VALUE);
    assertThat(draw(faults, "a", 3)).containsOnly(RESET);
  }

  @Test
  void addShare_strikesThatShare_andTheSameCallsEachTime() {
    faults.addShare("a", RESET, 0.25);
    List<InjectedFault> drawn = draw(faults, "a", 4_000);
    assertThat(drawn.stream().filter(RESET::equals).count()).isBetween(900L, 1_100L);
    Faults again = new Faults(1);
    again.addShare("a", RESET, 0.25);
    again.addShare("b", RESET, 0.5);
    List<InjectedFault> interleaved = new ArrayList<>();
    for (int i = 0; i < 4_000; i++) {
      again.next("b");
      interleaved.add(again.next("a"));
    }
    assertThat(interleaved).isEqualTo(drawn);
    Faults other = new Faults(2);
    other.addShare("a", RESET, 0.25);
    assertThat(draw(other, "a", 4_000)).isNotEqualTo(drawn);
  }

  @Test
  void addShare_ofAll_yieldsToThoseThatWait() {
    faults.addShare("a", RESET, 1);
    faults.add("a", HALF, 1);
    assertThat(draw(faults, "a", 2)).containsExactly(HALF, RESET);
  }

  @Test
  void addShare_waitingFaultsDoNotMoveTheDraws() {
    faults.addShare("a", RESET, 0.5);
    List<InjectedFault> drawn = draw(faults, "a", 100);
    Faults delayed = new Faults(1);
    delayed.addShare("a", RESET, 0.5);
    delayed.add("a", HALF, 3);
    assertThat(draw(delayed, "a", 100).subList(3, 100)).isEqualTo(drawn.subList(3, 100));
  }

  @Test
  void clear_forgetsAll() {
    faults.add("a", RESET, 5);
    faults.addShare("a", RESET, 1);
    faults.clear();
    assertThat(faults.next("a")).isNull();
  }

  private static List<InjectedFault> draw(Faults faults, String operation, int calls) {
    List<InjectedFault> drawn = new ArrayList<>();
    for (int i = 0; i < calls; i++) {
      drawn.add(faults.next(operation));
    }
    return drawn;
  }

  private static InjectedFault fault(Kind kind) {
    return new InjectedFault(kind, 0, Map.of(), false);
  }
}
