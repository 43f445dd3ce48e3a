package dev.flxpoint.flow.order;

import dev.flxpoint.api.channel.ChannelApis;
import dev.flxpoint.flow.store.FlowStore;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a feed was told. Immutable. */
record FeedSettings(
    ChannelApis channel,
    Duration every,
    FlowStore store,
    @Nullable Instant since,
    FeedListener listener,
    OrderChangeHandler handler) {
  FeedSettings withEvery(Duration changed) {
    return new FeedSettings(channel, changed, store, since, listener, handler);
  }

  FeedSettings withStore(FlowStore changed) {
    return new FeedSettings(channel, every, changed, since, listener, handler);
  }

  FeedSettings withSince(Instant changed) {
    return new FeedSettings(channel, every, store, changed, listener, handler);
  }

  FeedSettings withListener(FeedListener changed) {
    return new FeedSettings(channel, every, store, since, changed, handler);
  }

  FeedSettings withHandler(OrderChangeHandler changed) {
    return new FeedSettings(channel, every, store, since, listener, changed);
  }
}
