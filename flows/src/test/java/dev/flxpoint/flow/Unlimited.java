package dev.flxpoint.flow;

import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.SourceClient;
import dev.flxpoint.client.SourceToken;
import java.net.URI;

/** Clients of a sandbox without a window, which need not wait for a permit. */
public final class Unlimited {
  private Unlimited() {}

  public static Flxpoint flxpoint(URI sandbox) {
    return Flxpoint.builder().baseUrl(sandbox.toString()).permits(new UnlimitedPermits()).build();
  }

  public static SourceClient source(Flxpoint flxpoint, String token) {
    return flxpoint.source(SourceToken.of(token));
  }
}
