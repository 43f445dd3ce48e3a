package dev.flxpoint.flow.listing;

import dev.flxpoint.flow.internal.call.ReadClock;
import dev.flxpoint.flow.internal.poll.PollSchedule;
import dev.flxpoint.flow.store.FlowStore;
import java.time.Duration;

/** What a flow of listings was told, apart from its work. Immutable. */
record ListingSettings(Duration every, FlowStore store, ListingListener listener, ReadClock clock) {
  static ListingSettings defaults() {
    return new ListingSettings(
        PollSchedule.SHORTEST, FlowStore.memory(), new ListingListener() {}, ReadClock.system());
  }

  ListingSettings withEvery(Duration changed) {
    return new ListingSettings(PollSchedule.checked(changed), store, listener, clock);
  }

  ListingSettings withStore(FlowStore changed) {
    return new ListingSettings(every, changed, listener, clock);
  }

  ListingSettings withListener(ListingListener changed) {
    return new ListingSettings(every, store, changed, clock);
  }
}
