package dev.flxpoint.flow.internal.call;

import dev.flxpoint.api.channel.ChannelApis;
import dev.flxpoint.api.source.SourceApis;
import dev.flxpoint.client.CallContext;
import dev.flxpoint.client.ChannelClient;
import dev.flxpoint.client.SourceClient;

/** What the thread that starts a flow is at work on, so that the flow's calls belong to it. */
public final class CallerWork {
  private CallerWork() {}

  /** Returns that of the current thread; none if these are not a client's, as in a test. */
  public static CallContext of(SourceApis source) {
    return source instanceof SourceClient client ? client.context() : CallContext.NONE;
  }

  /** Returns that of the current thread; none if these are not a client's, as in a test. */
  public static CallContext of(ChannelApis channel) {
    return channel instanceof ChannelClient client ? client.context() : CallContext.NONE;
  }
}
