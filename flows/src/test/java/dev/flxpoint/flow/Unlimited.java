package dev.flxpoint.flow;

import dev.flxpoint.client.ChannelClient;
import dev.flxpoint.client.ChannelToken;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.FlxpointBuilder;
import dev.flxpoint.client.SourceClient;
import dev.flxpoint.client.SourceToken;
import java.net.URI;

/** Clients of a sandbox without a window, which need not wait for a permit. */
public final class Unlimited {
  private Unlimited() {}

  public static Flxpoint flxpoint(URI sandbox) {
    return builder(sandbox).build();
  }

  /** Returns a builder whose further settings are the defaults. */
  public static FlxpointBuilder builder(URI sandbox) {
    return Flxpoint.builder().baseUrl(sandbox.toString()).unpaced();
  }

  public static SourceClient source(Flxpoint flxpoint, String token) {
    return flxpoint.source(SourceToken.of(token));
  }

  public static ChannelClient channel(Flxpoint flxpoint, String token) {
    return flxpoint.channel(ChannelToken.of(token));
  }
}
