package dev.flxpoint.benchmarks.fleet.limiter;

import dev.flxpoint.benchmarks.pacing.clock.Clock;
import dev.flxpoint.benchmarks.pacing.load.RetryingCalls;
import dev.flxpoint.benchmarks.pacing.network.LoopbackNetwork;
import dev.flxpoint.benchmarks.pacing.pacer.Pacer;
import java.nio.file.Path;
import java.util.SplittableRandom;
import okhttp3.OkHttpClient;

/**
 * Where one process of a fleet stands.
 *
 * @param api the server's address
 * @param token what all processes of the fleet use
 * @param redis the address of a Redis, without a meaning where the limiter needs none
 * @param folder a folder that all processes of the fleet see
 * @param callers how many calls this process makes at the same time
 */
public record Place(
    Clock clock,
    OkHttpClient http,
    String api,
    String token,
    String redis,
    Path folder,
    int callers,
    long seed) {

  /** Returns bare calls that ask the pacer first, with the retries that the API recommends. */
  RetryingCalls calls(Pacer pacer) {
    return new RetryingCalls(
        clock, pacer, new LoopbackNetwork(http, api, token), new SplittableRandom(seed));
  }
}
