package dev.flxpoint.client.metrics;

import dev.flxpoint.client.Token;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;

/** The meters of one token, all of which go with it. Thread-safe. */
final class TokenMeters {
  private final MeterRegistry registry;
  private final Tags tags;
  private final Set<Meter> meters = ConcurrentHashMap.newKeySet();

  /**
   * Creates one without meters.
   *
   * @param label what tells this token apart from all others that have meters now
   */
  TokenMeters(MeterRegistry registry, Token token, String label) {
    this.registry = registry;
    this.tags = Tags.of("token", label, "type", token.type().name().toLowerCase(Locale.ROOT));
  }

  Timer timer(String name, Tags more) {
    Timer timer = registry.timer("flxpoint." + name, tags.and(more));
    meters.add(timer);
    return timer;
  }

  Counter counter(String name, Tags more) {
    Counter counter = registry.counter("flxpoint." + name, tags.and(more));
    meters.add(counter);
    return counter;
  }

  void gauge(String name, DoubleSupplier value) {
    meters.add(Gauge.builder("flxpoint." + name, value::getAsDouble).tags(tags).register(registry));
  }

  void remove() {
    meters.forEach(registry::remove);
  }
}
