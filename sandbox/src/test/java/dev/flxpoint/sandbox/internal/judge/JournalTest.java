package dev.flxpoint.sandbox.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.internal.call.Request;
import dev.flxpoint.sandbox.internal.call.Token;
import dev.flxpoint.sandbox.internal.call.Tokens;
import dev.flxpoint.sandbox.internal.limit.RollingWindow;
import dev.flxpoint.sandbox.internal.spec.Operation;
import dev.flxpoint.sandbox.internal.spec.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class JournalTest {
  private static final Operation OPERATION = Spec.shared().operation("getShipments");
  private static final Request REQUEST =
      new Request("GET", "/shipments", "filterPageSize=5", Map.of(), new byte[0]);

  private final AtomicLong clock = new AtomicLong(100);
  private final Journal journal = new Journal(clock::get, () -> new RollingWindow(false)::admit);
  private final Token token = new Tokens().find("sandbox-account-1");

  @Test
  void arrivals_beforeAndAfterTheAnswer() {
    Journal.Entry entry = journal.arrivedAtWindow(REQUEST, OPERATION, token);
    assertThat(journal.arrivals())
        .containsExactly(new Arrival(1, OPERATION, "GET", "/shipments", token, 0, 100, 0));
    clock.set(300);
    journal.answered(entry, 200);
    assertThat(journal.arrivals())
        .containsExactly(new Arrival(1, OPERATION, "GET", "/shipments", token, 200, 100, 300));
  }

  @Test
  void arrivals_ofStrangers_keepNoToken() {
    journal.answered(journal.arrived(REQUEST, null, null), 404);
    assertThat(journal.arrivals())
        .containsExactly(new Arrival(1, null, "GET", "/shipments", null, 404, 100, 100));
  }

  @Test
  void count_countsEachStatusByItself() {
    journal.answered(journal.arrived(REQUEST, null, null), 404);
    journal.answered(journal.arrived(REQUEST, null, null), 404);
    journal.answered(journal.arrived(REQUEST, null, null), 0);
    assertThat(journal.count(404)).isEqualTo(2);
    assertThat(journal.count(200)).isZero();
    assertThat(journal.count(0)).isZero();
  }

  @Test
  void arrivals_overTheLimit_keepsTheLast() {
    for (int i = 0; i < Journal.KEPT + 5; i++) {
      clock.set(i);
      journal.answered(journal.arrived(REQUEST, null, null), 404);
    }
    assertThat(journal.arrivals()).hasSize(Journal.KEPT);
    assertThat(journal.arrivals().get(0).arrivedNanos()).isEqualTo(5);
    assertThat(journal.count(404)).isEqualTo(Journal.KEPT + 5);
  }

  @Test
  void arrivedAtWindow_eachToken_hasAWindowOfItsOwn() {
    Token other = new Token(TokenType.ACCOUNT, "sandbox-account-2", Tokens.ACCOUNT_ID);
    journal.arrivedAtWindow(REQUEST, OPERATION, token);
    journal.arrivedAtWindow(REQUEST, OPERATION, token);
    assertThat(journal.arrivedAtWindow(REQUEST, OPERATION, token).admitted()).isFalse();
    assertThat(journal.arrivedAtWindow(REQUEST, OPERATION, other).admitted()).isTrue();
  }

  @Test
  void arrivedAtWindow_fromManyThreads_staysInTheOrderOfTheClock() throws InterruptedException {
    AtomicLong ticks = new AtomicLong();
    Journal shared =
        new Journal(() -> ticks.addAndGet(7_654_321), () -> new RollingWindow(false)::admit);
    CountDownLatch start = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      threads.add(
          new Thread(
              () -> {
                awaitQuietly(start);
                for (int j = 0; j < 500; j++) {
                  Journal.Entry entry = shared.arrivedAtWindow(REQUEST, OPERATION, token);
                  shared.answered(entry, entry.admitted() ? 200 : 429);
                }
              }));
    }
    threads.forEach(Thread::start);
    start.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    List<Arrival> all = shared.arrivals();
    assertThat(all).hasSize(4_000).isSortedAccordingTo(JournalTest::byArrival);
    RollingWindow expected = new RollingWindow(false);
    assertThat(all)
        .allSatisfy(
            each ->
                assertThat(each.status())
                    .isEqualTo(expected.admit(each.arrivedNanos()) ? 200 : 429));
  }

  private static int byArrival(Arrival one, Arrival other) {
    return Long.compare(one.arrivedNanos(), other.arrivedNanos());
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
