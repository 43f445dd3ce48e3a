package dev.flxpoint.client.observation;

import dev.flxpoint.client.AttemptTrace;
import dev.flxpoint.client.CallEvent;
import dev.flxpoint.client.CallTrace;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The observation of one call. */
final class ObservedCall implements CallTrace {
  private final CallObservationContext context;
  private final Observation call;
  private final ObservationRegistry registry;
  private final HandlerShield shield;
  private final @Nullable Observation parentOfAttempts;

  ObservedCall(
      CallObservationContext context,
      Observation call,
      ObservationRegistry registry,
      HandlerShield shield) {
    this.context = context;
    this.call = call;
    this.registry = registry;
    this.shield = shield;
    // Where only the attempts are wanted, they are what the caller does.
    this.parentOfAttempts = call.isNoop() ? registry.getCurrentObservation() : call;
  }

  @Override
  public AttemptTrace attemptStarted(int number, Duration timeQueued) {
    AttemptObservationContext attempt =
        new AttemptObservationContext(
            context.operation(), context.token(), context.baseUrl(), number, timeQueued);
    return new ObservedAttempt(attempt, parentOfAttempts, registry, shield);
  }

  @Override
  public void ended(CallEvent event) {
    context.ended(event);
    Throwable failure = event.failure();
    if (failure != null) {
      shield.run(() -> call.error(failure));
    }
    shield.run(call::stop);
  }
}
