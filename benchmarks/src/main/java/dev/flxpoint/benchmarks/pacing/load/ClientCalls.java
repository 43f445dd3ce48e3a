package dev.flxpoint.benchmarks.pacing.load;

import dev.flxpoint.api.ApiCall;
import dev.flxpoint.api.ForOperation;
import dev.flxpoint.api.Operation;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.SourceToken;
import java.util.concurrent.CompletableFuture;
import retrofit2.http.GET;

/** Calls of the runtime as its users make them, with its own retries. */
public final class ClientCalls implements Calls {
  private final Ping api;

  /** Creates calls with that token. */
  public ClientCalls(Flxpoint flxpoint, String token) {
    this.api = flxpoint.source(SourceToken.of(token)).create(Ping.class);
  }

  @Override
  public void call(End end) {
    CompletableFuture<Void> unused =
        api.ping().executeAsync().whenComplete((nothing, failure) -> end.ended(failure == null));
  }

  /** An operation without parameters or body, so that nothing but the pacing is at work. */
  interface Ping {
    @GET("ping")
    @ForOperation(Operation.GET_INVENTORY_VARIANTS)
    ApiCall<Void> ping();
  }
}
