package dev.flxpoint.client;

import dev.flxpoint.client.observation.AttemptObservationContext;
import dev.flxpoint.client.observation.CallObservationContext;
import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Remembers what was observed, in the order in which it started and in which it stopped. */
final class Recorder implements ObservationHandler<Observation.Context> {
  final List<Observation.Context> started = Collections.synchronizedList(new ArrayList<>());
  final List<Observation.Context> stopped = Collections.synchronizedList(new ArrayList<>());
  final List<Observation.Context> opened = Collections.synchronizedList(new ArrayList<>());
  final List<Observation.Context> closed = Collections.synchronizedList(new ArrayList<>());

  static ObservationRegistry registry(ObservationHandler<?>... handlers) {
    ObservationRegistry registry = ObservationRegistry.create();
    for (ObservationHandler<?> handler : handlers) {
      registry.observationConfig().observationHandler(handler);
    }
    return registry;
  }

  @Override
  public boolean supportsContext(Observation.Context context) {
    return true;
  }

  @Override
  public void onStart(Observation.Context context) {
    started.add(context);
  }

  @Override
  public void onStop(Observation.Context context) {
    stopped.add(context);
  }

  @Override
  public void onScopeOpened(Observation.Context context) {
    opened.add(context);
  }

  @Override
  public void onScopeClosed(Observation.Context context) {
    closed.add(context);
  }

  List<CallObservationContext> calls() {
    return of(CallObservationContext.class);
  }

  List<AttemptObservationContext> attempts() {
    return of(AttemptObservationContext.class);
  }

  private <C> List<C> of(Class<C> type) {
    return List.copyOf(stopped).stream().filter(type::isInstance).map(type::cast).toList();
  }

  static Map<String, String> low(Observation.Context context) {
    return map(context.getLowCardinalityKeyValues());
  }

  static Map<String, String> high(Observation.Context context) {
    return map(context.getHighCardinalityKeyValues());
  }

  private static Map<String, String> map(Iterable<KeyValue> values) {
    Map<String, String> map = new TreeMap<>();
    values.forEach(value -> map.put(value.getKey(), value.getValue()));
    return map;
  }
}
