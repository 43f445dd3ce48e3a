package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.PagedCall;
import dev.flxpoint.api.model.InventoryVariant;
import dev.flxpoint.client.observation.CallObservationContext;
import dev.flxpoint.client.observation.FlxpointObservations;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls that other threads make for a caller belong to what that caller is at work on. */
final class ObservedListsIT {
  private final Recorder recorder = new Recorder();
  private final ObservationRegistry registry = Recorder.registry(recorder);

  @AfterEach
  void noScopeIsLeft() {
    assertThat(recorder.closed).containsExactlyInAnyOrderElementsOf(recorder.opened);
    assertThat(registry.getCurrentObservationScope()).isNull();
  }

  @Test
  void pagesThatAreReadAhead_belongToWhereTheReadingBegan() throws Exception {
    try (Wire wire = wire()) {
      Observation work = Observation.start("work", registry);
      Iterator<InventoryVariant> rows = within(work, () -> variants(wire).rows().iterator());
      Observation other = Observation.start("other", registry);
      int read = within(other, () -> count(rows));
      assertThat(read).isEqualTo(250);
      assertThat(recorder.calls()).hasSize(4);
      assertParents(work);
    }
  }

  @Test
  void pagesOfAWalk_andWhatItsActionCalls_belongToWhereItBegan() throws Exception {
    try (Wire wire = wire()) {
      Observation work = Observation.start("work", registry);
      Set<Observation> seen = Collections.synchronizedSet(new HashSet<>());
      CompletableFuture<Void> walk =
          within(
              work,
              () -> variants(wire).forEachAsync(row -> seen.add(registry.getCurrentObservation())));
      wire.time.awaitDone(walk);
      walk.join();
      assertThat(seen).containsExactly(work);
      assertThat(recorder.calls()).hasSize(4);
      assertParents(work);
    }
  }

  @Test
  void jobsOfOwners_belongToWhereTheyWereStarted() throws Exception {
    try (Wire wire = wire()) {
      Workspace workspace =
          wire.flxpoint.workspace(
              tokens -> tokens.source(17, SourceToken.of("a")).source(18, SourceToken.of("b")));
      Observation work = Observation.start("work", registry);
      OwnerResults<Integer> results =
          within(
              work,
              () ->
                  workspace
                      .sources()
                      .each(
                          (id, source) ->
                              source.inventory().getInventoryVariants().execute().size()));
      assertThat(results.failures()).isEmpty();
      assertThat(recorder.calls()).hasSize(2);
      assertParents(work);
    }
  }

  @Test
  void contextOfAClient_isThatOfTheThreadThatAskedForIt() throws Exception {
    try (Wire wire = wire()) {
      assertThat(wire.source.context()).isSameAs(CallContext.NONE);
      Observation work = Observation.start("work", registry);
      CallContext context = within(work, wire.source::context);
      CompletableFuture.runAsync(() -> context.within(() -> wire.getVariants().execute())).join();
      assertParents(work);
    }
  }

  private void assertParents(Observation work) {
    for (CallObservationContext call : recorder.calls()) {
      assertThat(call.getParentObservation()).isSameAs(work);
    }
  }

  private static <T> T within(Observation work, Supplier<T> task) {
    return work.scoped(task);
  }

  private static int count(Iterator<?> rows) {
    int count = 0;
    for (; rows.hasNext(); rows.next()) {
      count++;
    }
    return count;
  }

  private static PagedCall<InventoryVariant> variants(Wire wire) {
    return wire.source.inventory().getInventoryVariants(q -> q.pageSize(100));
  }

  private Wire wire() throws Exception {
    ListServer server = ListServer.of(250);
    Wire wire = new Wire(builder -> builder.addListener(new FlxpointObservations(registry)));
    wire.server.setDispatcher(
        new Dispatcher() {
          @Override
          public synchronized MockResponse dispatch(RecordedRequest request) {
            return new MockResponse.Builder()
                .addHeader("Content-Type: application/json")
                .body(server.json(request.getUrl()))
                .build();
          }
        });
    return wire;
  }
}
