package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.flxpoint.client.observation.CallObservationContext;
import dev.flxpoint.client.observation.CallObservationConvention;
import dev.flxpoint.client.observation.FlxpointObservations;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.GlobalObservationConvention;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** What handlers, filters, predicates and conventions of the user's do to calls. */
@Isolated("hears what every client logs")
final class ObservationHandlersIT {
  private final Recorder recorder = new Recorder();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger logger = (Logger) LoggerFactory.getLogger("dev.flxpoint.client");

  enum Step {
    START,
    ERROR,
    SCOPE_OPENED,
    SCOPE_CLOSED,
    STOP
  }

  @BeforeEach
  void listen() {
    log.start();
    logger.setLevel(Level.WARN);
    logger.addAppender(log);
  }

  @AfterEach
  void endListening() {
    logger.detachAppender(log);
    logger.setLevel(null);
  }

  @ParameterizedTest
  @EnumSource(Step.class)
  void handlerThatThrows_breaksNoCall_leavesNoScope_andIsLoggedOnce(Step step) throws Exception {
    ObservationRegistry registry = Recorder.registry(recorder, new Broken(step));
    try (Wire wire = wire(registry)) {
      for (Mode mode : Mode.values()) {
        wire.answer(503, "");
        wire.answer(200, "[]");
        assertThat(mode.run(wire.getVariants(), wire.time).attempts()).isEqualTo(2);
      }
    }
    assertThat(registry.getCurrentObservationScope()).isNull();
    assertThat(recorder.started).hasSize(6);
    if (step != Step.STOP) {
      assertThat(recorder.stopped).containsExactlyInAnyOrderElementsOf(recorder.started);
    }
    assertThat(failuresLogged()).hasSize(1);
  }

  @Test
  void filterOrConventionThatThrows_breaksNoCall() throws Exception {
    ObservationRegistry registry = Recorder.registry(recorder);
    registry
        .observationConfig()
        .observationFilter(
            context -> {
              throw new IllegalStateException("of a filter");
            })
        .observationPredicate(
            (name, context) -> {
              throw new IllegalStateException("of a predicate");
            });
    try (Wire wire = wire(registry)) {
      wire.answer(200, "[]");
      wire.getVariants().execute();
    }
    assertThat(failuresLogged()).hasSize(1);
  }

  /** Whoever wants no spans of calls has attempts right below the caller's work. */
  @ParameterizedTest
  @EnumSource(Mode.class)
  void callsThatAreNotWanted_giveTheirParentToAttempts(Mode mode) throws Exception {
    ObservationRegistry registry = Recorder.registry(recorder);
    registry
        .observationConfig()
        .observationPredicate((name, context) -> !name.equals("flxpoint.call"));
    try (Wire wire = wire(registry)) {
      wire.answer(200, "[]");
      Observation work = Observation.start("work", registry);
      try (Observation.Scope scope = work.openScope()) {
        assertThat(scope).isNotNull();
        mode.run(wire.getVariants(), wire.time);
      }
      assertThat(recorder.calls()).isEmpty();
      assertThat(recorder.attempts().get(0).getParentObservation()).isSameAs(work);
    }
  }

  @Test
  void conventionOfTheRegistry_standsForTheDefault() throws Exception {
    ObservationRegistry registry = Recorder.registry(recorder);
    registry.observationConfig().observationConvention(new WithTeam());
    try (Wire wire = wire(registry)) {
      wire.answer(200, "[]");
      wire.getVariants().execute();
    }
    CallObservationContext call = recorder.calls().get(0);
    assertThat(call.getName()).isEqualTo("shop.flxpoint");
    assertThat(Recorder.low(call))
        .containsEntry("team", "stock")
        .containsEntry("flxpoint.operation", "getInventoryVariants");
    assertThat(recorder.attempts().get(0).getName()).isEqualTo("flxpoint.attempt");
  }

  private static Wire wire(ObservationRegistry registry) throws Exception {
    return new Wire(builder -> builder.addListener(new FlxpointObservations(registry)));
  }

  private List<ILoggingEvent> failuresLogged() {
    return log.list.stream()
        .filter(event -> event.getThrowableProxy() != null)
        .filter(event -> event.getFormattedMessage().contains("of observations failed"))
        .toList();
  }

  private static final class WithTeam
      implements CallObservationConvention, GlobalObservationConvention<CallObservationContext> {
    @Override
    public String getName() {
      return "shop.flxpoint";
    }

    @Override
    public KeyValues getLowCardinalityKeyValues(CallObservationContext call) {
      return CallObservationConvention.super
          .getLowCardinalityKeyValues(call)
          .and(KeyValue.of("team", "stock"));
    }
  }

  private record Broken(Step step) implements ObservationHandler<Observation.Context> {
    @Override
    public boolean supportsContext(Observation.Context context) {
      return true;
    }

    @Override
    public void onStart(Observation.Context context) {
      breakAt(Step.START);
    }

    @Override
    public void onError(Observation.Context context) {
      breakAt(Step.ERROR);
    }

    @Override
    public void onScopeOpened(Observation.Context context) {
      breakAt(Step.SCOPE_OPENED);
    }

    @Override
    public void onScopeClosed(Observation.Context context) {
      breakAt(Step.SCOPE_CLOSED);
    }

    @Override
    public void onStop(Observation.Context context) {
      breakAt(Step.STOP);
    }

    private void breakAt(Step here) {
      if (here == step) {
        throw new NoSuchMethodError(here + " of a handler");
      }
    }
  }
}
