package dev.flxpoint.flow.reliability;

import dev.flxpoint.client.ChannelClient;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.SourceClient;
import dev.flxpoint.flow.Unlimited;

/** Whoever runs a flow: a client with the token that the flow needs. */
record Caller(Flxpoint flxpoint, String token) {
  SourceClient source() {
    return Unlimited.source(flxpoint, token);
  }

  ChannelClient channel() {
    return Unlimited.channel(flxpoint, token);
  }
}
