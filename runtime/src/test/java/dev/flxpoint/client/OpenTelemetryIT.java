package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.client.observation.FlxpointObservations;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import io.micrometer.tracing.handler.PropagatingSenderTracingObservationHandler;
import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelPropagator;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Observations become spans through Micrometer Tracing's bridge, as an application sets it up. */
final class OpenTelemetryIT {
  private final InMemorySpanExporter spans = InMemorySpanExporter.create();
  private final SdkTracerProvider provider =
      SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(spans)).build();
  private final Tracer tracer = provider.get("test");
  private final ObservationRegistry registry = ObservationRegistry.create();
  private final FlxpointObservations observations = new FlxpointObservations(registry);

  @BeforeEach
  void bridge() {
    OtelTracer bridged = new OtelTracer(tracer, new OtelCurrentTraceContext(), event -> {});
    OtelPropagator propagator =
        new OtelPropagator(
            ContextPropagators.create(W3CTraceContextPropagator.getInstance()), tracer);
    registry
        .observationConfig()
        .observationHandler(
            new ObservationHandler.FirstMatchingCompositeObservationHandler(
                new PropagatingSenderTracingObservationHandler<>(bridged, propagator),
                new DefaultTracingObservationHandler(bridged)));
  }

  @AfterEach
  void close() {
    assertThat(Context.current()).isSameAs(Context.root());
    provider.close();
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void callAndAttempts_areSpansOfTheCallersTrace(Mode mode) throws Exception {
    try (Wire wire = wire(builder -> builder)) {
      wire.answer(429, "", "Retry-After: 3");
      wire.answer(200, "[]");
      Span caller = tracer.spanBuilder("caller").startSpan();
      try (var scope = caller.makeCurrent()) {
        assertThat(scope).isNotNull();
        mode.run(wire.getVariants(), wire.time);
      }
      caller.end();
      assertThat(wire.takeRequest().getHeaders().names())
          .doesNotContain("traceparent", "tracestate", "baggage");

      List<SpanData> ended = spans.getFinishedSpanItems();
      assertThat(ended)
          .extracting(SpanData::getName)
          .containsExactly(
              "GET /inventory/variants",
              "GET /inventory/variants",
              "getInventoryVariants",
              "caller");
      assertThat(ended)
          .extracting(SpanData::getTraceId)
          .containsOnly(caller.getSpanContext().getTraceId());
      SpanData call = ended.get(2);
      assertThat(call.getParentSpanId()).isEqualTo(caller.getSpanContext().getSpanId());
      assertThat(attribute(call, "flxpoint.operation")).isEqualTo("getInventoryVariants");
      assertThat(attribute(call, "flxpoint.attempts")).isEqualTo("2");

      SpanData throttled = ended.get(0);
      assertThat(throttled.getKind()).isEqualTo(SpanKind.CLIENT);
      assertThat(throttled.getParentSpanId()).isEqualTo(call.getSpanId());
      assertThat(throttled.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
      assertThat(attribute(throttled, "http.request.method")).isEqualTo("GET");
      assertThat(attribute(throttled, "http.response.status_code")).isEqualTo("429");
      assertThat(attribute(throttled, "flxpoint.limit")).isEqualTo("kept");
      assertThat(throttled.getEvents())
          .singleElement()
          .satisfies(event -> assertThat(event.getName()).isEqualTo("exception"));
      assertThat(attribute(ended.get(1), "http.request.resend_count")).isEqualTo("1");
      assertThat(ended.toString()).doesNotContain(Wire.TOKEN);
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void span_ofTheAttempt_isCurrentInInterceptors(Mode mode) throws Exception {
    List<String> seen = new CopyOnWriteArrayList<>();
    OkHttpClient http =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  seen.add(Span.current().getSpanContext().getSpanId());
                  return chain.proceed(chain.request());
                })
            .build();
    try (Wire wire = wire(builder -> builder.okHttpClient(http))) {
      wire.answer(200, "[]");
      mode.run(wire.getVariants(), wire.time);
      assertThat(seen).containsExactly(spans.getFinishedSpanItems().get(0).getSpanId());
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void headers_ofTheTrace_areSentIfTheyAreAskedFor(Mode mode) throws Exception {
    OkHttpClient http =
        new OkHttpClient.Builder().addInterceptor(observations.traceHeaders()).build();
    try (Wire wire = wire(builder -> builder.okHttpClient(http))) {
      wire.answer(200, "[]");
      mode.run(wire.getVariants(), wire.time);
      SpanData attempt = spans.getFinishedSpanItems().get(0);
      assertThat(wire.takeRequest().getHeaders().get("traceparent"))
          .startsWith("00-%s-%s-".formatted(attempt.getTraceId(), attempt.getSpanId()));
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void failure_ofTheCall_isTheSpans(Mode mode) throws Exception {
    try (Wire wire = wire(builder -> builder)) {
      wire.answer(404, "{\"message\":\"none\"}");
      assertThatThrownBy(() -> mode.run(wire.getVariants(), wire.time))
          .isInstanceOf(NotFoundException.class);
      SpanData call = spans.getFinishedSpanItems().get(1);
      assertThat(call.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
      assertThat(attribute(call, "error.type")).isEqualTo(NotFoundException.class.getName());
    }
  }

  private static String attribute(SpanData span, String name) {
    return span.getAttributes().get(AttributeKey.stringKey(name));
  }

  private Wire wire(UnaryOperator<FlxpointBuilder> settings) throws Exception {
    return new Wire(builder -> settings.apply(builder.addListener(observations)));
  }
}
