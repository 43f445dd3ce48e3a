package dev.flxpoint.client;

import static dev.flxpoint.api.Operation.GET_ACCOUNT;
import static dev.flxpoint.api.Operation.GET_INVENTORY_VARIANTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.Operation;
import dev.flxpoint.client.internal.time.FakeTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the API refuses to a token, where processes that share its permits tell each other. */
final class GateFleetTest {
  /** That of a process that shares with nobody. */
  static final Gate.Board NOBODY =
      new Gate.Board() {
        @Override
        public void post(@Nullable Operation operation, int status, Duration time) {}

        @Override
        public @Nullable Duration posted(@Nullable Operation operation, int status) {
          return null;
        }
      };

  private static final int PROCESSES = 1_000;

  private final FakeTime time = new FakeTime();
  private final Shared board = new Shared();
  private final List<String> news = new ArrayList<>();

  /** Each operation is tried by one of them every second minute, as few ask for three of them. */
  @Test
  void deadToken_costsAThousandProcesses_aProbeOfEachOperationAtATime() {
    assertThat(requestsWithADeadToken(board)).isLessThan(400);
    assertThat(requestsWithADeadToken(NOBODY)).isGreaterThan(2 * PROCESSES);
  }

  @Test
  void whatOneFindsOut_anotherHoldsBack_andItsListenersHear() {
    Gate one = new Gate(time, board);
    Gate other = new Gate(time, board);
    refuse(one, GET_ACCOUNT, 401);
    time.advance(Duration.ofSeconds(1));
    assertThat(enter(other, GET_ACCOUNT)).isFalse();
    assertThat(enter(other, GET_INVENTORY_VARIANTS)).isTrue();
    assertThat(news).containsExactly("closed " + GET_ACCOUNT, "closed " + GET_ACCOUNT);
  }

  @Test
  void whatOneFindsOpen_anotherSendsAMinuteLater_atTheLatest() {
    Gate one = new Gate(time, board);
    Gate other = new Gate(time, board);
    refuse(one, GET_ACCOUNT, 401);
    for (int i = 0; i < 4; i++) {
      time.advance(Duration.ofHours(1));
      assertThat(enter(one, GET_ACCOUNT)).isTrue();
      refuse(one, GET_ACCOUNT, 401);
    }
    time.advance(Duration.ofSeconds(1));
    assertThat(enter(other, GET_ACCOUNT)).isFalse();
    one.answered(GET_ACCOUNT, 200, true, changes());
    time.advance(Duration.ofSeconds(59));
    assertThat(enter(other, GET_ACCOUNT)).isFalse();
    time.advance(Duration.ofSeconds(1));
    assertThat(enter(other, GET_ACCOUNT)).isTrue();
    other.answered(GET_ACCOUNT, 200, true, changes());
    assertThat(news).endsWith("opened " + GET_ACCOUNT, "opened " + GET_ACCOUNT);
  }

  /** Half a second each, a process that chance picks asks for an operation that chance picks. */
  private int requestsWithADeadToken(Gate.Board with) {
    Random random = new Random(1);
    List<Gate> gates = new ArrayList<>();
    for (int i = 0; i < PROCESSES; i++) {
      gates.add(new Gate(time, with));
    }
    Operation[] operations = Operation.values();
    int requests = 0;
    for (int i = 0; i < 7_200; i++) {
      time.advance(Duration.ofMillis(500));
      Gate gate = gates.get(random.nextInt(PROCESSES));
      Operation operation = operations[random.nextInt(12)];
      if (enter(gate, operation)) {
        requests++;
        refuse(gate, operation, 401);
      }
    }
    return requests;
  }

  private boolean enter(Gate gate, Operation operation) {
    return gate.enter(operation, HoldBack.REFUSED, changes()) == null;
  }

  private void refuse(Gate gate, Operation operation, int status) {
    gate.answered(operation, status, true, changes());
  }

  private Gate.Changes changes() {
    return new Gate.Changes() {
      @Override
      public void closed(@Nullable Operation operation) {
        news.add("closed " + operation);
      }

      @Override
      public void opened(@Nullable Operation operation) {
        news.add("opened " + operation);
      }
    };
  }

  /** A board on which news are a second old before anybody sees them. */
  private final class Shared implements Gate.Board {
    private record Post(long seenFrom, long until) {}

    private final Map<String, Post> posts = new HashMap<>();

    @Override
    public void post(@Nullable Operation operation, int status, Duration held) {
      long now = time.nanoTime();
      if (held.isZero()) {
        posts.remove(status + " " + operation);
        return;
      }
      posts.put(
          status + " " + operation,
          new Post(now + Duration.ofSeconds(1).toNanos(), now + held.toNanos()));
    }

    @Override
    public @Nullable Duration posted(@Nullable Operation operation, int status) {
      Post post = posts.get(status + " " + operation);
      long now = time.nanoTime();
      return post == null || now < post.seenFrom
          ? null
          : Duration.ofNanos(Math.max(0, post.until - now));
    }
  }
}
