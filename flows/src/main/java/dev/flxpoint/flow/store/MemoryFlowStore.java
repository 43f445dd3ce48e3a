package dev.flxpoint.flow.store;

import dev.flxpoint.flow.internal.state.FlowName;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Keeps states as long as it lives itself. */
final class MemoryFlowStore implements FlowStore {
  private final Map<String, NavigableMap<String, String>> kept = new ConcurrentHashMap<>();
  private final OpenStates<MemoryFlowState> states = new OpenStates<>();

  @Override
  public FlowState open(String flow) {
    FlowName.checked(flow);
    return states.open(
        flow,
        "memory",
        () ->
            new MemoryFlowState(
                kept.computeIfAbsent(flow, unused -> new ConcurrentSkipListMap<>()),
                state -> states.closed(flow, state)));
  }

  @Override
  public void close() {
    states.close();
  }
}
