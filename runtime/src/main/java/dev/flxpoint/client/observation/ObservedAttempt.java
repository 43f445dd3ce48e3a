package dev.flxpoint.client.observation;

import dev.flxpoint.client.AttemptEvent;
import dev.flxpoint.client.AttemptTrace;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

/** The observation of one attempt, and the current one of its thread. */
final class ObservedAttempt implements AttemptTrace {
  private final AttemptObservationContext context;
  private final HandlerShield shield;
  private final @Nullable CurrentObservation parent;
  private final @Nullable Observation attempt;
  private @Nullable CurrentObservation current;

  /**
   * @param parent made current too, since tracers go by what is current on the thread and not only
   *     by what is said to be the parent
   */
  ObservedAttempt(
      AttemptObservationContext context,
      @Nullable Observation parent,
      ObservationRegistry registry,
      HandlerShield shield) {
    this.context = context;
    this.shield = shield;
    this.parent = parent == null ? null : CurrentObservation.open(parent, registry, shield);
    this.attempt =
        shield.get(
            () ->
                Observation.createNotStarted(
                        null, AttemptObservationConvention.DEFAULT, () -> context, registry)
                    .parentObservation(parent));
    // Of one that a handler could not start, others may have; it is stopped too.
    if (attempt != null && shield.run(attempt::start)) {
      current = CurrentObservation.open(attempt, registry, shield);
    }
  }

  @Override
  public void ended(AttemptEvent event) {
    context.ended(event);
  }

  @Override
  public void close(@Nullable Throwable failure) {
    Observation observed = attempt;
    if (observed != null && failure != null) {
      shield.run(() -> observed.error(failure));
    }
    if (current != null) {
      current.close();
    }
    if (observed != null) {
      shield.run(observed::stop);
    }
    if (parent != null) {
      parent.close();
    }
  }
}
