package dev.flxpoint.flow.listing;

import dev.flxpoint.flow.internal.poll.PollSchedule;
import dev.flxpoint.flow.store.FlowStore;
import java.time.Duration;

/** What a flow of listings was told, apart from its work. Immutable. */
record ListingSettings(Duration every, FlowStore store, ListingListener listener) {
  static ListingSettings defaults() {
    return new ListingSettings(PollSchedule.SHORTEST, FlowStore.memory(), new ListingListener() {});
  }

  ListingSettings withEvery(Duration changed) {
    if (changed.compareTo(PollSchedule.SHORTEST) < 0
        || changed.compareTo(PollSchedule.LONGEST) > 0) {
      throw new IllegalArgumentException(
          "every(%s): take 60 to 300 s between passes, and wakeUp() where a webhook tells"
              .formatted(changed));
    }
    return new ListingSettings(changed, store, listener);
  }

  ListingSettings withStore(FlowStore changed) {
    return new ListingSettings(every, changed, listener);
  }

  ListingSettings withListener(ListingListener changed) {
    return new ListingSettings(every, store, changed);
  }
}
