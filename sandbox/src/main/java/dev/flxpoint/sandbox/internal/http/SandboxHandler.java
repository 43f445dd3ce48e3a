package dev.flxpoint.sandbox.internal.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.flxpoint.sandbox.internal.call.Request;
import dev.flxpoint.sandbox.internal.judge.Judge;
import dev.flxpoint.sandbox.internal.judge.Verdict;
import java.io.IOException;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToLongFunction;
import java.util.random.RandomGenerator;

/** Takes each exchange through the way in, the judge and the way out, without holding a thread. */
public final class SandboxHandler implements HttpHandler {
  private final ToLongFunction<RandomGenerator> direction;
  private final ToLongFunction<RandomGenerator> work;
  private final long seed;
  private final Judge judge;
  private final Wire wire;
  private final Delays delays;
  private final AtomicLong requests = new AtomicLong();

  /**
   * @param direction draws the nanoseconds of a request's way in, and again of its answer's way out
   * @param work draws the nanoseconds that a server works on an admitted request
   */
  public SandboxHandler(
      ToLongFunction<RandomGenerator> direction,
      ToLongFunction<RandomGenerator> work,
      long seed,
      Judge judge,
      Wire wire,
      Delays delays) {
    this.direction = direction;
    this.work = work;
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
    long in = direction.applyAsLong(random);
    long working = work.applyAsLong(random);
    long out = direction.applyAsLong(random);
    delays.run(
        in,
        () -> {
          Verdict verdict = judge.judge(request);
          long rest = verdict.entry().admitted() ? working + out : out;
          delays.run(rest, () -> wire.send(exchange, verdict));
        });
  }
}
