package dev.flxpoint.cli.internal.pacing;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.FlxpointBuilder;
import dev.flxpoint.client.SourceToken;
import dev.flxpoint.sandbox.LimitRule;
import dev.flxpoint.sandbox.Sandbox;
import dev.flxpoint.sandbox.SandboxRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A sandbox in this process, and the real client before it. */
final class SandboxStage implements Stage {
  private static final int AT_ONCE = 1_000;

  private final RunPlan plan;
  private final Clock clock;
  private final Sandbox sandbox;

  @GuardedBy("this")
  private final Map<String, LaneKind> lanes = new HashMap<>();

  @GuardedBy("this")
  private final List<Flxpoint> clients = new ArrayList<>();

  @GuardedBy("this")
  private long seen;

  SandboxStage(RunPlan plan, Clock clock) {
    this.plan = plan;
    this.clock = clock;
    this.sandbox = Sandbox.builder().latency(plan.network().latency()).start();
    warmUp();
  }

  @Override
  public synchronized Lane open(LaneKind lane, Requests requests) {
    String token = sandbox.addToken(TokenType.SOURCE);
    lanes.put(token, lane);
    FlxpointBuilder builder =
        Flxpoint.builder()
            .baseUrl(sandbox.url().toString())
            .okHttpClient(WatchedHttp.client(requests));
    if (lane == LaneKind.LEARNING) {
      sandbox.limit(token, LimitRule.parse(plan.server().text()));
    }
    if (lane == LaneKind.BUCKET) {
      builder.permits(new BucketPermits(clock));
    }
    Flxpoint client = builder.build();
    clients.add(client);
    return new ClientLane(client, token);
  }

  @Override
  public synchronized List<Arrival> arrivals() {
    List<Arrival> arrivals = new ArrayList<>();
    for (SandboxRequest request : sandbox.journal().after(seen, AT_ONCE)) {
      if (request.status() == 0) {
        // The next time: those behind it are told in their order.
        break;
      }
      seen = request.number();
      LaneKind lane = lanes.get(request.token());
      if (lane != null) {
        arrivals.add(new Arrival(lane, request.arrivedNanos(), request.status()));
      }
    }
    return arrivals;
  }

  /** The first call of a process loads classes, and would be seen to take long. */
  private void warmUp() {
    try (Flxpoint client = Flxpoint.builder().baseUrl(sandbox.url().toString()).build()) {
      SourceToken token = SourceToken.of(sandbox.token(TokenType.SOURCE));
      client.source(token).inventory().getInventoryVariants().execute();
    }
  }

  @Override
  public synchronized void close() {
    clients.forEach(Flxpoint::close);
    sandbox.close();
  }
}
