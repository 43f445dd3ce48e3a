package dev.flxpoint.sandbox;

import com.sun.net.httpserver.HttpServer;
import dev.flxpoint.sandbox.internal.http.Delays;
import dev.flxpoint.sandbox.internal.http.SandboxHandler;
import dev.flxpoint.sandbox.internal.http.Wire;
import dev.flxpoint.sandbox.internal.judge.Journal;
import dev.flxpoint.sandbox.internal.judge.Judge;
import java.io.UncheckedIOException;
import java.net.URI;

/** Listens, delays and hands what arrives to the judge, with a latency that may change. */
final class SandboxServer implements AutoCloseable {
  private final Delays delays = new Delays();
  private final HttpServer server;
  private volatile Latency latency;

  /**
   * @throws UncheckedIOException if the port cannot be had
   */
  SandboxServer(SandboxBuilder settings) {
    this.latency = settings.latency;
    this.server = ListenAddress.listen(settings.address, settings.port);
  }

  void start(long seed, Judge judge, Journal journal) {
    server.setExecutor(delays.workers());
    server.createContext(
        "/",
        new SandboxHandler(
            random -> latency.direction(random),
            random -> latency.work(random),
            seed,
            judge,
            new Wire(journal),
            delays));
    server.start();
  }

  /** Does work beside the first calls. */
  void beside(Runnable work) {
    delays.workers().execute(work);
  }

  URI url() {
    return URI.create("http://" + ListenAddress.host(server) + ":" + server.getAddress().getPort());
  }

  void latency(Latency latency) {
    this.latency = latency;
  }

  @Override
  public void close() {
    server.stop(0);
    delays.close();
  }
}
