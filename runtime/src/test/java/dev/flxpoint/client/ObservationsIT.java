package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.flxpoint.api.ApiCall;
import dev.flxpoint.api.ForOperation;
import dev.flxpoint.api.Operation;
import dev.flxpoint.api.model.InventoryVariant;
import dev.flxpoint.client.observation.AttemptObservationContext;
import dev.flxpoint.client.observation.CallObservationContext;
import dev.flxpoint.client.observation.FlxpointObservations;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import retrofit2.http.GET;

final class ObservationsIT {
  private final Recorder recorder = new Recorder();
  private final ObservationRegistry registry = Recorder.registry(recorder);
  private final FlxpointObservations observations = new FlxpointObservations(registry);

  /** What holds whatever became of the calls. */
  @AfterEach
  void whateverStarted_hasStoppedOnce_andNoScopeIsLeft() {
    assertThat(recorder.stopped).doesNotHaveDuplicates();
    assertThat(recorder.stopped).containsExactlyInAnyOrderElementsOf(recorder.started);
    assertThat(recorder.closed).containsExactlyInAnyOrderElementsOf(recorder.opened);
    assertThat(registry.getCurrentObservationScope()).isNull();
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void callAndEachAttempt_areObserved(Mode mode) throws Exception {
    try (Wire wire = wire()) {
      wire.answer(429, "", "Retry-After: 3");
      wire.answer(200, "[]");
      mode.run(wire.getVariants(), wire.time);
      String fingerprint = wire.source.token().fingerprint();
      String port = Integer.toString(wire.server.getPort());

      CallObservationContext call = recorder.calls().get(0);
      assertThat(recorder.calls()).hasSize(1);
      assertThat(call.getName()).isEqualTo("flxpoint.call");
      assertThat(call.getContextualName()).isEqualTo("getInventoryVariants");
      assertThat(call.getError()).isNull();
      assertThat(Recorder.low(call))
          .isEqualTo(
              Map.of(
                  "flxpoint.operation", "getInventoryVariants",
                  "flxpoint.token.type", "source",
                  "error.type", "none"));
      assertThat(Recorder.high(call))
          .isEqualTo(
              Map.of(
                  "flxpoint.token.fingerprint", fingerprint,
                  "flxpoint.attempts", "2",
                  "flxpoint.time.queued.millis", "0"));

      assertThat(recorder.attempts()).hasSize(2);
      AttemptObservationContext throttled = recorder.attempts().get(0);
      assertThat(throttled.getName()).isEqualTo("flxpoint.attempt");
      assertThat(throttled.getContextualName()).isEqualTo("GET /inventory/variants");
      assertThat(throttled.getError()).isInstanceOf(RateLimitedException.class);
      assertThat(Recorder.low(throttled))
          .isEqualTo(
              Map.of(
                  "flxpoint.operation", "getInventoryVariants",
                  "flxpoint.token.type", "source",
                  "http.request.method", "GET",
                  "url.template", "/inventory/variants",
                  "server.address", wire.server.getHostName(),
                  "server.port", port,
                  "http.response.status_code", "429",
                  "error.type", "429"));
      assertThat(Recorder.high(throttled))
          .isEqualTo(
              Map.of(
                  "flxpoint.token.fingerprint", fingerprint,
                  "flxpoint.time.queued.millis", "0",
                  "flxpoint.limit", "kept",
                  "flxpoint.retry.in.millis", "3000"));

      AttemptObservationContext second = recorder.attempts().get(1);
      assertThat(Recorder.low(second))
          .containsEntry("http.response.status_code", "200")
          .containsEntry("error.type", "none");
      assertThat(Recorder.high(second))
          .containsEntry("http.request.resend_count", "1")
          .doesNotContainKeys("flxpoint.limit", "flxpoint.retry.in.millis");
      for (AttemptObservationContext attempt : recorder.attempts()) {
        assertThat(context(attempt)).isSameAs(call);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void parent_isWhatTheCallerIsAtWorkOn(Mode mode) throws Exception {
    try (Wire wire = wire()) {
      wire.answer(200, "[]");
      Observation work = Observation.start("work", registry);
      Observation.Scope scope = work.openScope();
      mode.run(wire.getVariants(), wire.time);
      assertThat(registry.getCurrentObservation()).isSameAs(work);
      scope.close();
      work.stop();
      assertThat(context(recorder.calls().get(0))).isSameAs(work.getContext());
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void attempt_isCurrent_whileInterceptorsRun(Mode mode) throws Exception {
    List<Observation> seen = Collections.synchronizedList(new ArrayList<>());
    OkHttpClient http =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  seen.add(registry.getCurrentObservation());
                  return chain.proceed(chain.request());
                })
            .build();
    try (Wire wire = wire(builder -> builder.okHttpClient(http))) {
      wire.answer(200, "[]");
      mode.run(wire.getVariants(), wire.time);
      assertThat(seen).hasSize(1);
      assertThat(seen.get(0).getContext()).isSameAs(recorder.attempts().get(0));
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void callsThatAreNotSent_areObserved_withoutAttempts(Mode mode) throws Exception {
    try (Wire wire = wire(builder -> builder.maxQueued(0))) {
      wire.answer(200, "[]");
      wire.answer(200, "[]");
      mode.run(wire.getVariants(), wire.time);
      mode.run(wire.getVariants(), wire.time);
      assertThatThrownBy(() -> mode.run(wire.getVariants(), wire.time))
          .isInstanceOf(QueueFullException.class);
      ForAccounts api = wire.source.create(ForAccounts.class);
      assertThatThrownBy(() -> mode.run(api.getSources(), wire.time))
          .isInstanceOf(WrongScopeException.class);
      wire.flxpoint.close();
      assertThatThrownBy(() -> mode.run(wire.getVariants(), wire.time))
          .isInstanceOf(ClosedException.class);
    }
    assertThat(recorder.attempts()).hasSize(2);
    assertThat(recorder.calls().subList(2, 5))
        .extracting(call -> Recorder.low(call).get("error.type"))
        .containsExactly(
            QueueFullException.class.getName(),
            WrongScopeException.class.getName(),
            ClosedException.class.getName());
    assertThat(Recorder.high(recorder.calls().get(2))).containsEntry("flxpoint.attempts", "0");
  }

  @Test
  void callThatIsCancelled_endsAtOnce_andItsAttemptAfterIt() throws Exception {
    try (Wire wire = wire()) {
      CompletableFuture<List<InventoryVariant>> call = wire.getVariants().executeAsync();
      wire.takeRequest();
      call.cancel(true);
      assertThat(recorder.calls().get(0).getError()).isInstanceOf(CancellationException.class);
      wire.time.settle();
      assertThat(recorder.attempts()).hasSize(1);
      assertThat(recorder.attempts().get(0).getError()).isInstanceOf(ConnectionException.class);
      assertThat(Recorder.low(recorder.attempts().get(0)))
          .containsEntry("http.response.status_code", "none");
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void attemptThatAnInterceptorBreaks_isOver(Mode mode) throws Exception {
    String leak = "a header with " + Wire.TOKEN;
    OkHttpClient http =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  throw new UnsupportedOperationException(leak);
                })
            .build();
    try (Wire wire = wire(builder -> builder.okHttpClient(http))) {
      assertThat(catchThrowable(() -> mode.run(wire.getVariants(), wire.time)))
          .isInstanceOf(UnsupportedOperationException.class);
      for (Observation.Context stopped : recorder.stopped) {
        assertThat(stopped.getError()).isNotNull();
        assertThat(stopped.toString()).doesNotContain(Wire.TOKEN);
        assertThat(stopped.getError().toString())
            .contains("UnsupportedOperationException")
            .doesNotContain(Wire.TOKEN);
      }
    }
  }

  @Test
  void queryAndToken_areNowhere() throws Exception {
    try (Wire wire = wire()) {
      wire.answer(200, "[]");
      wire.source.inventory().getInventoryVariants(q -> q.skus("Mr-Smith")).execute();
      assertThat(recorder.stopped).hasSize(2);
      for (Observation.Context stopped : recorder.stopped) {
        String all = stopped + " " + stopped.getContextualName() + stopped.getAllKeyValues();
        assertThat(all).doesNotContain("Smith").doesNotContain(Wire.TOKEN);
      }
    }
  }

  @Test
  void registryThatObservesNothing_costsNothing() {
    FlxpointObservations none = new FlxpointObservations(ObservationRegistry.NOOP);
    assertThat(none.callStarted(null, null, null)).isSameAs(CallTrace.NONE);
    assertThat(none.context()).isSameAs(CallContext.NONE);
    Listeners usual = new Listeners(List.of(new LogListener(), none));
    assertThat(usual.callStarted(null, null, null)).isSameAs(CallTrace.NONE);
    assertThat(usual.context()).isSameAs(CallContext.NONE);
  }

  @Test
  void waitForAPermit_isTold() throws Exception {
    try (Wire wire = wire()) {
      for (int i = 0; i < 3; i++) {
        wire.answer(200, "[]");
        wire.getVariants().withDeadline(Duration.ofMinutes(1)).execute();
      }
      assertThat(Recorder.high(recorder.attempts().get(2)))
          .containsEntry("flxpoint.time.queued.millis", "1001");
      assertThat(Recorder.high(recorder.calls().get(2)))
          .containsEntry("flxpoint.time.queued.millis", "1001");
    }
  }

  private interface ForAccounts {
    @ForOperation(Operation.GET_SOURCES)
    @GET("sources")
    ApiCall<List<Object>> getSources();
  }

  private static Observation.ContextView context(Observation.Context child) {
    assertThat(child.getParentObservation()).isNotNull();
    return child.getParentObservation().getContextView();
  }

  private Wire wire() throws Exception {
    return wire(builder -> builder);
  }

  private Wire wire(UnaryOperator<FlxpointBuilder> settings) throws Exception {
    return new Wire(builder -> settings.apply(builder.addListener(observations)));
  }
}
