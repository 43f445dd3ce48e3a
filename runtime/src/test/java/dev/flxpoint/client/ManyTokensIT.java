package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ten sources in one process, on a clock of their own. */
final class ManyTokensIT {
  private static final int CALLS = 40;
  private static final long REVOKED = 4;

  @Tag("slow")
  @Test
  void tenSources_areTenTimesAsFast_oneRevokedHarmsNoOther() throws Exception {
    double alone = callsPerSecond(1, false);

    assertThat(callsPerSecond(10, false)).isGreaterThanOrEqualTo(0.95 * 10 * alone);
    assertThat(callsPerSecond(10, true)).isGreaterThanOrEqualTo(0.95 * 9 * alone);
  }

  private static double callsPerSecond(int sources, boolean revoked) throws Exception {
    try (WorkspaceWire company = new WorkspaceWire(sources(sources))) {
      if (revoked) {
        company.answer(WorkspaceWire.source(REVOKED), 401);
      }
      CompletableFuture<OwnerResults<Integer>> all =
          company.acme.sources().eachAsync((id, source) -> calls(source));
      company.wire.time.awaitDone(all);
      Duration took = company.wire.time.elapsed();

      OwnerResults<Integer> results = all.join();
      assertThat(results.failures().keySet()).isEqualTo(revoked ? ids(REVOKED) : ids());
      assertThat(results.results().values()).containsOnly(CALLS);
      if (revoked) {
        assertThat(company.arrived(WorkspaceWire.source(REVOKED))).isLessThan(10);
        assertThat(company.acme.sources().status().get(REVOKED).closedOperations()).hasSize(1);
        assertThat(company.acme.sources().status().get(1L).closedOperations()).isEmpty();
      }
      return 1e9 * results.results().size() * CALLS / took.toNanos();
    }
  }

  private static CompletableFuture<Integer> calls(SourceClient source) {
    List<CompletableFuture<?>> calls = new ArrayList<>();
    for (int i = 0; i < CALLS; i++) {
      calls.add(source.inventory().getInventoryVariants().executeAsync());
    }
    return CompletableFuture.allOf(calls.toArray(CompletableFuture<?>[]::new))
        .thenApply(nothing -> CALLS);
  }

  @Test
  void closed_whileJobsRun_endsThemAll() throws Exception {
    try (WorkspaceWire company = new WorkspaceWire(sources(10))) {
      CompletableFuture<OwnerResults<Integer>> all =
          company.acme.sources().eachAsync((id, source) -> calls(source));

      company.wire.flxpoint.close();
      company.wire.time.awaitDone(all);

      assertThat(all.join().failures()).hasSize(10);
      assertThat(all.join().failures().values()).hasOnlyElementsOfType(ClosedException.class);
    }
  }

  @Test
  void cancelled_whileCallsWait_sendsNoMore() throws Exception {
    try (WorkspaceWire company = new WorkspaceWire(sources(1))) {
      SourceClient source = company.acme.source(1);
      CompletableFuture<?> before =
          CompletableFuture.allOf(
              source.inventory().getInventoryVariants().executeAsync(),
              source.inventory().getInventoryVariants().executeAsync());
      CompletableFuture<?> all =
          company
              .acme
              .sources()
              .eachAsync((id, same) -> same.inventory().getInventoryVariants().executeAsync());

      assertThat(all.cancel(false)).isTrue();

      company.wire.time.advance(Duration.ofSeconds(10));
      assertThat(before).isCompleted();
      assertThat(company.wire.server.getRequestCount()).isEqualTo(2);
    }
  }

  /** An Account token that the API keeps from scoped operations is as good as ever elsewhere. */
  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void accountRefusedWhereOthersAreAccepted_isNotTakenForRevoked(int status) throws Exception {
    try (WorkspaceWire company = new WorkspaceWire(w -> w.account(WorkspaceWire.account()))) {
      company.answer(WorkspaceWire.account(), status);
      AccountClient account = company.acme.account();
      List<FlxpointException> refused =
          List.of(
              refused(() -> account.inventory().getInventoryVariants(17).execute()),
              refused(() -> account.orders().getOrders().execute()),
              refused(() -> account.rmas().getRmas().execute()),
              refused(() -> account.shipments().getShipments().execute()));

      assertThat(account.status().closedSince()).isNull();
      assertThat(refused).extracting(FlxpointException::status).containsOnly(status);
      assertThat(refused.get(0))
          .hasMessageContaining(
              "By the prose of the API's page on tokens an Account token makes no such call, though"
                  + " this operation lists it: use the token of the source, through"
                  + " flxpoint.source(...).");
      assertThat(refused.get(1)).hasMessageContaining("of the channel, through flxpoint.channel(");

      FlxpointException own = refused(() -> account.sources().getSources().execute());
      assertThat(own).hasMessageNotContaining("By the prose");
      assertThat(company.wire.server.getRequestCount()).isEqualTo(5);
    }
  }

  private static FlxpointException refused(Runnable call) {
    return catchThrowableOfType(FlxpointException.class, call::run);
  }

  private static Consumer<WorkspaceBuilder> sources(int count) {
    return w ->
        LongStream.rangeClosed(1, count).forEach(id -> w.source(id, WorkspaceWire.source(id)));
  }

  private static Set<Long> ids(Long... ids) {
    return Set.of(ids);
  }
}
