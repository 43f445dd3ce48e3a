package dev.flxpoint.sandbox;

import com.sun.net.httpserver.HttpServer;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.internal.call.Token;
import dev.flxpoint.sandbox.internal.call.Tokens;
import dev.flxpoint.sandbox.internal.check.ContextCheck;
import dev.flxpoint.sandbox.internal.check.Router;
import dev.flxpoint.sandbox.internal.check.TokenJudge;
import dev.flxpoint.sandbox.internal.http.Delays;
import dev.flxpoint.sandbox.internal.http.SandboxHandler;
import dev.flxpoint.sandbox.internal.http.Wire;
import dev.flxpoint.sandbox.internal.judge.Faults;
import dev.flxpoint.sandbox.internal.judge.Journal;
import dev.flxpoint.sandbox.internal.judge.Judge;
import dev.flxpoint.sandbox.internal.operation.Missing;
import dev.flxpoint.sandbox.internal.operation.Operations;
import dev.flxpoint.sandbox.internal.order.RequestRaiser;
import dev.flxpoint.sandbox.internal.sample.Samples;
import dev.flxpoint.sandbox.internal.spec.Spec;
import dev.flxpoint.sandbox.internal.store.Ids;
import dev.flxpoint.sandbox.internal.store.Store;
import dev.flxpoint.sandbox.internal.store.Times;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * A double of the Flxpoint API on the loopback interface that judges whoever calls it.
 *
 * <p>It checks every request as the API would: path and method, token and its type, the window of
 * two requests in a rolling second, parameters and body against the spec. What fails is refused
 * with a text that says why. The operations of the Source flow keep state in memory, and the lists
 * of sources and channels have those of the tokens. All others answer with samples made from the
 * spec: the success that it names, with the ids of the path where the body has a member for them,
 * and lists of three rows. Samples never depend on what was sent before, and filters leave their
 * rows alone. It starts with one token of each type, none of them real.
 *
 * <pre>{@code
 * try (Sandbox sandbox = Sandbox.builder().fulfillmentRequests(6).start()) {
 *   client(sandbox.url(), sandbox.token(TokenType.SOURCE)).push(inventory);
 *   assertThat(sandbox.count(429)).isZero();
 * }
 * }</pre>
 *
 * <p>Safe for use by many threads.
 */
public final class Sandbox implements AutoCloseable {
  private static final int BACKLOG = 1024;

  private final Spec spec;
  private final Tokens tokens;
  private final Faults faults = new Faults();
  private final Missing missing = new Missing();
  private final Journal journal;
  private final Delays delays = new Delays();
  private final HttpServer server;

  private Sandbox(Builder builder) {
    this.spec = Spec.shared();
    this.tokens = new Tokens();
    this.journal = new Journal(builder.ticker, builder.countRejected);
    Store store = new Store(tokens, new Ids(builder.seed), new Times(builder.clock));
    RequestRaiser raiser = new RequestRaiser(store, builder.seed, builder.fulfillmentRequests);
    Judge judge =
        new Judge(
            new Router(spec.operations().values()),
            new TokenJudge(tokens, builder.wrongTypeStatus),
            new ContextCheck(tokens),
            journal,
            faults,
            new Operations(spec, store, raiser, new Samples(builder.seed), missing));
    this.server = listen(builder.port);
    server.setExecutor(delays.workers());
    server.createContext(
        "/",
        new SandboxHandler(
            builder.latency::direction,
            builder.latency::work,
            builder.seed,
            judge,
            new Wire(journal),
            delays));
    server.start();
    // Beside the first calls, not before them: it takes about as long as all the rest of the start.
    delays.workers().execute(spec::compile);
  }

  /** Returns a builder with the defaults that its methods state. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the address to send requests to, such as {@code http://127.0.0.1:49152}. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Returns the first token of that type, such as {@code sandbox-source-1}. */
  public String token(TokenType type) {
    return Tokens.value(type, 1);
  }

  /**
   * Adds a token and returns it, such as {@code sandbox-source-2}. A Source or Channel token comes
   * with a source or channel of its own; every Account token belongs to the one account.
   */
  public String addToken(TokenType type) {
    return tokens.add(type).value();
  }

  /**
   * Returns the id of what a token belongs to: the id that an Account token sends as {@code
   * sourceId} or {@code channelId} to mean the same source or channel.
   *
   * @throws IllegalArgumentException if this sandbox did not hand out the token
   */
  public long ownerId(String token) {
    Token known = tokens.find(token);
    if (known == null) {
      throw new IllegalArgumentException("Not a token of this sandbox");
    }
    return known.owner();
  }

  /** Returns what arrived, in the order of arrival: the last 100,000 requests at most. */
  public List<SandboxRequest> requests() {
    return journal.arrivals().stream().map(SandboxRequest::of).toList();
  }

  /** Returns how many requests were answered with that status since the start. */
  public int count(int status) {
    return journal.count(status);
  }

  /**
   * Answers the next calls of an operation with an error status instead of carrying them out; short
   * for {@link Fault#status(int)}.
   *
   * @param operationId as in the spec, such as {@code getInventoryVariants}
   * @throws IllegalArgumentException if the spec has no such operation, {@code status} is not
   *     between 400 and 599, or {@code times} is below 1
   */
  public void failNext(String operationId, int status, int times) {
    failNext(operationId, Fault.status(status), times);
  }

  /**
   * Lets the next calls of an operation run into a fault, after those that were asked for before.
   * Calls that are refused, be it for token, window or spec, use none up.
   *
   * @param operationId as in the spec, such as {@code getInventoryVariants}
   * @throws IllegalArgumentException if the spec has no such operation or {@code times} is below 1
   */
  public void failNext(String operationId, Fault fault, int times) {
    if (times < 1) {
      throw new IllegalArgumentException("times must be at least 1 but was " + times);
    }
    faults.add(spec.operation(operationId).id(), fault.injected(), times);
  }

  /**
   * Answers 404 from now on to calls of an operation with that id as the last one in their path,
   * after the other checks. Without this, an operation that answers with samples knows every id.
   *
   * @param operationId as in the spec, such as {@code getOrder}
   * @throws IllegalArgumentException if the spec has no such operation, or no id in its path
   */
  public void markMissing(String operationId, long id) {
    missing.add(spec.operation(operationId), id);
  }

  /** Stops listening and closes every connection, answered or not. A second call does nothing. */
  @Override
  public void close() {
    server.stop(0);
    delays.close();
  }

  private static HttpServer listen(int port) {
    // Otherwise every answer on a kept connection waits 40 ms for the client's delayed ACK. The
    // JDK reads this once, so a server that the process started before decides for all.
    if (System.getProperty("sun.net.httpserver.nodelay") == null) {
      System.setProperty("sun.net.httpserver.nodelay", "true");
    }
    try {
      InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      return HttpServer.create(new InetSocketAddress(loopback, port), BACKLOG);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot listen on 127.0.0.1:" + port, e);
    }
  }

  /** Collects the settings of a sandbox. Not thread-safe. */
  public static final class Builder {
    private int port;
    private Latency latency = Latency.none();
    private long seed = 1;
    private int wrongTypeStatus = 401;
    private boolean countRejected;
    private int fulfillmentRequests;
    private LongSupplier ticker = System::nanoTime;
    private InstantSource clock = InstantSource.system();

    private Builder() {}

    /**
     * Sets the port on 127.0.0.1; 0, the default, takes a free one.
     *
     * @throws IllegalArgumentException if it is not between 0 and 65535
     */
    public Builder port(int port) {
      check(port >= 0 && port <= 65535, "port must be between 0 and 65535 but was ", port);
      this.port = port;
      return this;
    }

    /** Sets the delays of requests and answers; none by default. */
    public Builder latency(Latency latency) {
      this.latency = latency;
      return this;
    }

    /** Sets what delays, ids, fulfillment requests and samples are drawn from; 1 by default. */
    public Builder seed(long seed) {
      this.seed = seed;
      return this;
    }

    /**
     * Sets what a token of the wrong type is answered: 401, the default, or 403. The account
     * answers 403 in either case.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public Builder wrongTypeStatus(int status) {
      check(status == 401 || status == 403, "wrongTypeStatus must be 401 or 403 but was ", status);
      this.wrongTypeStatus = status;
      return this;
    }

    /**
     * Sets whether a request that was answered 429 still counts in the window, so that only a pause
     * opens it again; false by default.
     */
    public Builder countRejected(boolean countRejected) {
      this.countRejected = countRejected;
      return this;
    }

    /**
     * Sets how many fulfillment requests, in state Processing, each source gets right after its
     * first push of inventory; 0 by default.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Builder fulfillmentRequests(int count) {
      check(count >= 0, "fulfillmentRequests must not be negative but was ", count);
      this.fulfillmentRequests = count;
      return this;
    }

    /** Sets the clock of the window, in nanoseconds. */
    Builder ticker(LongSupplier ticker) {
      this.ticker = ticker;
      return this;
    }

    /** Sets the clock of what the state writes down. */
    Builder clock(InstantSource clock) {
      this.clock = clock;
      return this;
    }

    /**
     * Starts a sandbox with these settings and returns once it listens.
     *
     * @throws UncheckedIOException if the port cannot be had
     */
    public Sandbox start() {
      return new Sandbox(this);
    }

    private static void check(boolean valid, String text, int value) {
      if (!valid) {
        throw new IllegalArgumentException(text + value);
      }
    }
  }
}
