package dev.flxpoint.client.observation;

import dev.flxpoint.client.CallContext;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

/**
 * An observation that is the thread's current one until this is closed, whatever handlers throw and
 * whoever forgot to close a scope of its own meanwhile.
 */
final class CurrentObservation implements CallContext.Scope {
  private final ObservationRegistry registry;
  private final HandlerShield shield;
  private final Observation.@Nullable Scope before;
  private Observation.@Nullable Scope scope;

  private CurrentObservation(ObservationRegistry registry, HandlerShield shield) {
    this.registry = registry;
    this.shield = shield;
    this.before = registry.getCurrentObservationScope();
  }

  static CurrentObservation open(
      Observation observation, ObservationRegistry registry, HandlerShield shield) {
    CurrentObservation current = new CurrentObservation(registry, shield);
    current.scope = shield.get(observation::openScope);
    if (current.scope == null) {
      current.closeHalfOpen();
    }
    return current;
  }

  /** Micrometer makes a scope current first, and only then tells the handlers, which may throw. */
  private void closeHalfOpen() {
    Observation.Scope halfOpen = registry.getCurrentObservationScope();
    if (halfOpen != null && halfOpen != before) {
      shield.run(halfOpen::close);
    }
    registry.setCurrentObservationScope(before);
  }

  @Override
  public void close() {
    if (scope != null) {
      shield.run(scope::close);
    }
    if (registry.getCurrentObservationScope() != before) {
      registry.setCurrentObservationScope(before);
    }
  }
}
