package dev.flxpoint.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.flxpoint.sandbox.internal.call.Request;
import java.io.IOException;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Takes each exchange through the way in, the judge and the way out, without holding a thread. */
final class SandboxHandler implements HttpHandler {
  private final Latency latency;
  private final long seed;
  private final Judge judge;
  private final Wire wire;
  private final Delays delays;
  private final AtomicLong requests = new AtomicLong();

  SandboxHandler(Latency latency, long seed, Judge judge, Wire wire, Delays delays) {
    this.latency = latency;
    this.seed = seed;
    this.judge = judge;
    this.wire = wire;
    this.delays = delays;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    Request request = Wire.read(exchange);
    // A generator of its own for each request: what one draws does not depend on the others.
    SplittableRandom random = new SplittableRandom(seed * 1_000_003 + requests.getAndIncrement());
    long in = latency.direction(random);
    long work = latency.work(random);
    long out = latency.direction(random);
    delays.run(
        in,
        () -> {
          Verdict verdict = judge.judge(request);
          long rest = verdict.entry().admitted() ? work + out : out;
          delays.run(rest, () -> wire.send(exchange, verdict));
        });
  }
}
