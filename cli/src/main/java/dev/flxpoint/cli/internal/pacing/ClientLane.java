package dev.flxpoint.cli.internal.pacing;

import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.SourceClient;
import dev.flxpoint.client.SourceToken;
import dev.flxpoint.client.spi.TokenPace;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Makes calls with the client. */
final class ClientLane implements Lane {
  private final SourceClient source;

  ClientLane(Flxpoint flxpoint, String token) {
    this.source = flxpoint.source(SourceToken.of(token));
  }

  @Override
  public void call(Runnable ended) {
    CompletableFuture<Void> unused =
        source
            .inventory()
            .getInventoryVariants()
            .executeAsync()
            .handle(
                (page, failure) -> {
                  ended.run();
                  return null;
                });
  }

  @Override
  public int freePermits() {
    return source.status().freePermits();
  }

  @Override
  public @Nullable Long spacingMillis() {
    TokenPace pace = source.status().pace();
    return pace == null ? null : pace.spacing().toMillis();
  }
}
