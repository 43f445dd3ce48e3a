package dev.flxpoint.flow.store;

import dev.flxpoint.flow.internal.lease.LeaseTimer;
import dev.flxpoint.flow.internal.state.FlowName;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps states in a server that processes share. */
final class LeasedFlowStore implements FlowStore {
  private final SharedStates shared;
  private final Duration lease;
  private final LeaseTimer timer;
  private final OpenStates<LeasedFlowState> states = new OpenStates<>();

  LeasedFlowStore(SharedStates shared, Duration lease, LeaseTimer timer) {
    this.shared = shared;
    this.lease = lease;
    this.timer = timer;
  }

  @Override
  public FlowState open(String flow) {
    FlowName.checked(flow);
    return states.open(
        flow,
        shared.where(),
        () -> {
          LeasedFlowState state = take(flow);
          if (state == null) {
            String holder = shared.holder(flow);
            throw FlowStoreException.taken(
                flow,
                shared.where(),
                (holder.isEmpty() ? "another process" : holder)
                    + ", or was until less than "
                    + lease.toSeconds()
                    + " s ago");
          }
          return state;
        });
  }

  @Override
  public Optional<FlowState> openIfFree(String flow) {
    FlowName.checked(flow);
    return states.openIfFree(flow, shared.where(), () -> take(flow));
  }

  @Override
  public void close() {
    states.close();
    shared.close();
  }

  private @Nullable LeasedFlowState take(String flow) {
    return LeasedFlowState.take(shared, flow, lease, timer, state -> states.closed(flow, state));
  }
}
