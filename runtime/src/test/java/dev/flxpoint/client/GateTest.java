package dev.flxpoint.client;

import static dev.flxpoint.api.Operation.GET_ACCOUNT;
import static dev.flxpoint.api.Operation.GET_FULFILLMENT_REQUESTS;
import static dev.flxpoint.api.Operation.GET_INVENTORY_PARENTS;
import static dev.flxpoint.api.Operation.GET_INVENTORY_VARIANTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.Operation;
import dev.flxpoint.client.internal.time.FakeTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GateTest {
  private static final Duration COOL_DOWN = Duration.ofNanos(Closure.COOL_DOWN_NANOS);

  private final FakeTime time = new FakeTime();
  private final Gate gate = new Gate(time, GateFleetTest.NOBODY);
  private final List<String> news = new ArrayList<>();

  @Test
  void untilSomethingIsRefused_allMayGo() {
    assertThat(heldBack(GET_ACCOUNT)).isFalse();
    answer(GET_ACCOUNT, 200);
    assertThat(heldBack(GET_ACCOUNT)).isFalse();
    assertThat(news).isEmpty();
  }

  @Test
  void a401_holdsBackItsOperationOnly_andTellsSinceWhen() {
    answer(GET_ACCOUNT, 401);
    time.advance(COOL_DOWN.minusNanos(1));
    assertThat(gate.heldBack(GET_ACCOUNT, HoldBack.REFUSED))
        .isEqualTo(new Gate.HeldBack(GET_ACCOUNT, 401, COOL_DOWN.minusNanos(1)));
    assertThat(heldBack(GET_INVENTORY_VARIANTS)).isFalse();
    assertThat(gate.tokenClosedSince()).isNull();
    assertThat(gate.closedOperations())
        .containsExactly(
            java.util.Map.entry(GET_ACCOUNT, time.now().minus(COOL_DOWN).plusNanos(1)));
    assertThat(news).containsExactly("closed GET_ACCOUNT");
  }

  @Test
  void threeOperationsInARow_closeTheToken() {
    answer(GET_ACCOUNT, 401);
    answer(GET_ACCOUNT, 401);
    answer(GET_INVENTORY_VARIANTS, 401);
    assertThat(heldBack(GET_FULFILLMENT_REQUESTS)).isFalse();
    answer(GET_INVENTORY_PARENTS, 401);
    assertThat(gate.heldBack(GET_FULFILLMENT_REQUESTS, HoldBack.REFUSED))
        .isEqualTo(new Gate.HeldBack(null, 401, Duration.ZERO));
    assertThat(news).endsWith("closed null").hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 204, 302, 400, 403, 404, 409, 422})
  void anAcceptedAnswerInBetween_keepsTheTokenOpen(int status) {
    answer(GET_ACCOUNT, 401);
    answer(GET_INVENTORY_VARIANTS, 401);
    answer(GET_FULFILLMENT_REQUESTS, status);
    answer(GET_INVENTORY_PARENTS, 401);
    assertThat(gate.tokenClosedSince()).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {407, 408, 429, 500, 503})
  void anAnswerThatDoesNotKnowTheToken_changesNothing(int status) {
    answer(GET_ACCOUNT, 401);
    answer(GET_INVENTORY_VARIANTS, 401);
    answer(GET_ACCOUNT, status);
    assertThat(heldBack(GET_ACCOUNT)).isTrue();
    answer(GET_INVENTORY_PARENTS, 401);
    assertThat(gate.tokenClosedSince()).isNotNull();
  }

  @Test
  void outOfScope_a401_saysNothingOfTheToken() {
    gate.answered(GET_ACCOUNT, 401, false, changes());
    gate.answered(GET_INVENTORY_VARIANTS, 401, false, changes());
    gate.answered(GET_INVENTORY_PARENTS, 401, false, changes());
    assertThat(gate.tokenClosedSince()).isNull();
    assertThat(heldBack(GET_ACCOUNT)).isTrue();
  }

  @Test
  void afterTheCoolDown_oneProbeGoes_andEachRefusedOneDoublesIt() {
    answer(GET_ACCOUNT, 401);
    Duration coolDown = COOL_DOWN;
    for (int i = 0; i < 6; i++) {
      time.advance(coolDown.minusNanos(1));
      assertThat(heldBack(GET_ACCOUNT)).isTrue();
      time.advance(Duration.ofNanos(1));
      assertThat(heldBack(GET_ACCOUNT)).as("asking is no probe").isFalse();
      assertThat(enter(GET_ACCOUNT)).isTrue();
      assertThat(enter(GET_ACCOUNT)).as("one only").isFalse();
      answer(GET_ACCOUNT, 401);
      answer(GET_ACCOUNT, 401);
      coolDown = coolDown.multipliedBy(2);
      if (coolDown.toNanos() > Closure.LONGEST_COOL_DOWN_NANOS) {
        coolDown = Duration.ofNanos(Closure.LONGEST_COOL_DOWN_NANOS);
      }
    }
    assertThat(coolDown).isEqualTo(Duration.ofMinutes(16));
  }

  @Test
  void aProbeWithoutAnAnswer_isFollowedByAnotherACoolDownLater() {
    answer(GET_ACCOUNT, 401);
    time.advance(COOL_DOWN);
    assertThat(enter(GET_ACCOUNT)).isTrue();
    time.advance(COOL_DOWN.minusNanos(1));
    assertThat(enter(GET_ACCOUNT)).isFalse();
    time.advance(Duration.ofNanos(1));
    assertThat(enter(GET_ACCOUNT)).isTrue();
  }

  @Test
  void aRequestThatWasOnTheWireAlready_doesNotProlongTheCoolDown() {
    answer(GET_ACCOUNT, 401);
    time.advance(COOL_DOWN.dividedBy(2));
    answer(GET_ACCOUNT, 401);
    time.advance(COOL_DOWN.dividedBy(2));
    assertThat(enter(GET_ACCOUNT)).isTrue();
  }

  @Test
  void acceptedProbe_opensItsOperation() {
    answer(GET_ACCOUNT, 401);
    answer(GET_INVENTORY_VARIANTS, 401);
    time.advance(COOL_DOWN);
    assertThat(enter(GET_ACCOUNT)).isTrue();
    answer(GET_ACCOUNT, 404);
    assertThat(gate.closedOperations()).containsOnlyKeys(GET_INVENTORY_VARIANTS);
    assertThat(news).endsWith("opened GET_ACCOUNT");
  }

  @Test
  void tokenThatIsAcceptedAgain_letsEachOfItsOperationsProve() {
    answer(GET_ACCOUNT, 401);
    answer(GET_INVENTORY_VARIANTS, 401);
    answer(GET_INVENTORY_PARENTS, 401);
    time.advance(COOL_DOWN);
    assertThat(enter(GET_ACCOUNT)).isTrue();
    assertThat(enter(GET_INVENTORY_VARIANTS)).as("one probe for all").isFalse();
    answer(GET_ACCOUNT, 200);
    assertThat(gate.tokenClosedSince()).isNull();
    assertThat(news).endsWith("opened null", "opened GET_ACCOUNT");
    assertThat(enter(GET_INVENTORY_VARIANTS)).isTrue();
    assertThat(enter(GET_INVENTORY_VARIANTS)).isFalse();
    answer(GET_INVENTORY_VARIANTS, 401);
    assertThat(gate.tokenClosedSince()).as("one refused operation is no token").isNull();
  }

  @Test
  void operationsThatStayRefused_neverCloseTheTokenAgain() {
    answer(GET_FULFILLMENT_REQUESTS, 200);
    for (int round = 0; round < 200; round++) {
      for (Operation operation : List.of(GET_ACCOUNT, GET_INVENTORY_VARIANTS)) {
        if (enter(operation)) {
          answer(operation, 401);
        }
      }
      assertThat(enter(GET_FULFILLMENT_REQUESTS)).isTrue();
      answer(GET_FULFILLMENT_REQUESTS, 200);
      if (round == 0) {
        answer(GET_INVENTORY_PARENTS, 401);
        answer(GET_FULFILLMENT_REQUESTS, 200);
      }
      // All three are due, one behind the other.
      time.advance(COOL_DOWN);
      for (Operation operation :
          List.of(GET_ACCOUNT, GET_INVENTORY_VARIANTS, GET_INVENTORY_PARENTS)) {
        if (enter(operation)) {
          answer(operation, 401);
        }
      }
      assertThat(gate.tokenClosedSince()).as("round %d", round).isNull();
    }
  }

  @Test
  void refusedProbeOfTheToken_doublesItsCoolDown() {
    answer(GET_ACCOUNT, 401);
    answer(GET_INVENTORY_VARIANTS, 401);
    answer(GET_INVENTORY_PARENTS, 401);
    time.advance(COOL_DOWN);
    assertThat(enter(GET_FULFILLMENT_REQUESTS)).isTrue();
    answer(GET_FULFILLMENT_REQUESTS, 401);
    time.advance(COOL_DOWN.multipliedBy(2).minusNanos(1));
    assertThat(heldBack(Operation.GET_ORDERS)).isTrue();
    time.advance(Duration.ofNanos(1));
    assertThat(heldBack(Operation.GET_ORDERS)).isFalse();
  }

  @Test
  void a403_closesItsOperation_onlyAfterARunOfThem() {
    for (int i = 1; i < Gate.FORBIDDEN_IN_A_ROW; i++) {
      answer(GET_ACCOUNT, 403);
    }
    answer(GET_ACCOUNT, 404);
    for (int i = 1; i < Gate.FORBIDDEN_IN_A_ROW; i++) {
      answer(GET_ACCOUNT, 403);
      answer(GET_INVENTORY_VARIANTS, 200);
    }
    assertThat(heldBack(GET_ACCOUNT)).isFalse();
    answer(GET_ACCOUNT, 403);
    assertThat(gate.heldBack(GET_ACCOUNT, HoldBack.REFUSED))
        .isEqualTo(new Gate.HeldBack(GET_ACCOUNT, 403, Duration.ZERO));
    answer(GET_ACCOUNT, 200);
    assertThat(heldBack(GET_ACCOUNT)).isFalse();
  }

  @Test
  void holdBack_saysWhatIsHeldBack() {
    answer(GET_ACCOUNT, 401);
    for (int i = 0; i < Gate.FORBIDDEN_IN_A_ROW; i++) {
      answer(GET_INVENTORY_VARIANTS, 403);
    }
    assertThat(gate.heldBack(GET_ACCOUNT, HoldBack.UNAUTHORIZED)).isNotNull();
    assertThat(gate.heldBack(GET_INVENTORY_VARIANTS, HoldBack.UNAUTHORIZED)).isNull();
    assertThat(gate.heldBack(GET_ACCOUNT, HoldBack.NOTHING)).isNull();
    assertThat(gate.heldBack(GET_INVENTORY_VARIANTS, HoldBack.NOTHING)).isNull();
  }

  private boolean heldBack(Operation operation) {
    return gate.heldBack(operation, HoldBack.REFUSED) != null;
  }

  private boolean enter(Operation operation) {
    return gate.enter(operation, HoldBack.REFUSED, changes()) == null;
  }

  private void answer(Operation operation, int status) {
    gate.answered(operation, status, true, changes());
  }

  private Gate.Changes changes() {
    return new Gate.Changes() {
      @Override
      public void closed(@Nullable Operation operation) {
        news.add("closed " + (operation == null ? null : operation.name()));
      }

      @Override
      public void opened(@Nullable Operation operation) {
        news.add("opened " + (operation == null ? null : operation.name()));
      }
    };
  }
}
