package dev.flxpoint.flow.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who stands still with the row of the lease locked holds others up for no longer than that. */
@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it knows no SIGSTOP")
@EnabledIfEnvironmentVariable(
    named = PostgresFlowStoreIT.SERVER,
    matches = ".+",
    disabledReason = "No PostgreSQL. To run a command with one: .ci/postgres.sh <command>")
final class PostgresStopIT {
  /** A lease, another look, and time for a busy machine; a locked row is waited for 30 s. */
  private static final Duration SOON = Duration.ofSeconds(15);

  private final String schema = "s" + UUID.randomUUID().toString().replace('-', '_');
  private final Semaphore never = new Semaphore(0);
  private Process stopped;
  private BufferedReader said;

  @BeforeEach
  void create() throws SQLException {
    PostgresFlowStoreIT.onServer("CREATE SCHEMA " + schema);
  }

  @AfterEach
  void drop() throws SQLException, InterruptedException {
    stopped.destroyForcibly().waitFor();
    PostgresFlowStoreIT.onServer("DROP SCHEMA " + schema + " CASCADE");
  }

  @ParameterizedTest
  @EnumSource(StoppingSource.Moment.class)
  void holderThatStandsStillBeforeItsCommit_isTakenOverFrom_andItsChangeIsUndone(
      StoppingSource.Moment moment) throws Exception {
    stopAt(moment, false);
    try (TestPool pool = new TestPool(PostgresFlowStoreIT.url(schema), 4, true);
        FlowStore store = JdbcFlowStore.of(pool).lease(StoppedHolderMain.LEASE)) {
      long asked = System.nanoTime();
      try (FlowState state = take(store)) {
        assertThat(System.nanoTime() - asked).isLessThan(SOON.toNanos());
        assertThat(state.get("count"))
            .isEqualTo(moment == StoppingSource.Moment.TAKEN ? null : "1");
        state.put("count", "5");
        signal("CONT");
        assertThat(said.readLine()).isEqualTo(Counter.LOST);
        state.put("count", "6");
      }
      try (FlowState state = take(store)) {
        assertThat(state.get("count")).isEqualTo("6");
      }
    }
  }

  /** So it would be without what the server is told. */
  @Test
  void holderThatStandsStill_whereTheServerIsToldNothing_holdsUpOthers_untilItsConnectionEnds()
      throws Exception {
    stopAt(StoppingSource.Moment.WRITTEN, true);
    try (TestPool pool = new TestPool(PostgresFlowStoreIT.url(schema), 4, true);
        FlowStore store = JdbcFlowStore.of(pool).lease(StoppedHolderMain.LEASE)) {
      CompletableFuture<FlowState> taken =
          CompletableFuture.supplyAsync(() -> takeUnchecked(store));
      boolean unused =
          never.tryAcquire(3 * StoppedHolderMain.LEASE.toMillis(), TimeUnit.MILLISECONDS);
      assertThat(taken).isNotDone();
      stopped.destroyForcibly().waitFor();
      try (FlowState state = taken.get(30, TimeUnit.SECONDS)) {
        assertThat(state.get("count")).isEqualTo("1");
      }
    }
  }

  private void stopAt(StoppingSource.Moment moment, boolean isForgetful) throws IOException {
    stopped =
        OtherProcess.start(
            StoppedHolderMain.class,
            PostgresFlowStoreIT.url(schema),
            moment.name(),
            Boolean.toString(isForgetful));
    said = stopped.inputReader();
    assertThat(said.readLine()).isEqualTo(StoppingSource.STOPS);
  }

  private FlowState take(FlowStore store) throws InterruptedException {
    Optional<FlowState> state = store.openIfFree("counter");
    while (state.isEmpty()) {
      boolean unused = never.tryAcquire(50, TimeUnit.MILLISECONDS);
      state = store.openIfFree("counter");
    }
    return state.get();
  }

  private FlowState takeUnchecked(FlowStore store) {
    try {
      return take(store);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void signal(String signal) throws IOException, InterruptedException {
    String pid = Long.toString(stopped.pid());
    assertThat(new ProcessBuilder("kill", "-" + signal, pid).start().waitFor()).isZero();
  }
}
