package dev.flxpoint.sandbox;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.internal.call.Tokens;
import dev.flxpoint.sandbox.internal.check.ContextCheck;
import dev.flxpoint.sandbox.internal.check.Router;
import dev.flxpoint.sandbox.internal.check.TokenJudge;
import dev.flxpoint.sandbox.internal.judge.Faults;
import dev.flxpoint.sandbox.internal.judge.Journal;
import dev.flxpoint.sandbox.internal.judge.Judge;
import dev.flxpoint.sandbox.internal.listing.ListingMaker;
import dev.flxpoint.sandbox.internal.operation.Missing;
import dev.flxpoint.sandbox.internal.operation.Operations;
import dev.flxpoint.sandbox.internal.order.RequestRaiser;
import dev.flxpoint.sandbox.internal.sample.Samples;
import dev.flxpoint.sandbox.internal.spec.Spec;
import dev.flxpoint.sandbox.internal.store.Ids;
import dev.flxpoint.sandbox.internal.store.Orders;
import dev.flxpoint.sandbox.internal.store.Store;
import dev.flxpoint.sandbox.internal.store.Times;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A double of the Flxpoint API on the loopback interface that judges whoever calls it.
 *
 * <p>It checks every request as the API would: path and method, token and its type, the window of
 * two requests in a rolling second, parameters and body against the spec. What fails is refused
 * with a text that says why. Inventory, orders, fulfillment requests, shipments and returns keep
 * state, which {@link #books()} tells; so do the listings of channels that have {@link #listings
 * some}, and the lists of sources and channels have those of the tokens. All others answer with
 * samples made from the spec: the success that it names, with the ids of the path where the body
 * has a member for them, and lists of three rows. Samples never depend on what was sent before, and
 * filters leave their rows alone. It starts with one token of each type, none of them real.
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
  private final Spec spec;
  private final Faults faults;
  private final Missing missing = new Missing();
  private final Journal journal;
  private final Operations operations;
  private final SandboxTokens tokens;
  private final SandboxServer server;

  Sandbox(SandboxBuilder builder) {
    this.spec = Spec.shared();
    Tokens tokens = new Tokens();
    this.faults = new Faults(builder.seed);
    this.journal = new Journal(builder.ticker, builder.limit::newWindow);
    Store store = new Store(tokens, new Ids(builder.seed), new Times(builder.clock));
    store.orders().setDuplicates(Orders.Duplicates.valueOf(builder.duplicateOrders.name()));
    RequestRaiser raiser = new RequestRaiser(store, builder.seed, builder.fulfillmentRequests);
    ListingMaker maker = new ListingMaker(store, builder.seed, builder.listings);
    Samples samples = new Samples(builder.seed);
    this.operations = new Operations(spec, store, raiser, maker, builder.rules, samples, missing);
    this.tokens = new SandboxTokens(operations, tokens);
    Judge judge =
        new Judge(
            new Router(spec.operations().values()),
            new TokenJudge(tokens, builder.wrongTypeStatus, builder.reserveScoped),
            new ContextCheck(tokens),
            journal,
            faults,
            operations);
    try {
      operations.restore(builder.openStateFile());
      this.server = new SandboxServer(builder);
    } catch (RuntimeException e) {
      operations.close();
      throw e;
    }
    server.start(builder.seed, judge, journal);
    // Beside the first calls, not before them: it takes about as long as all the rest of the start.
    server.beside(spec::compile);
  }

  /** Returns a builder with the defaults that its methods state. */
  public static SandboxBuilder builder() {
    return new SandboxBuilder();
  }

  /** Returns the address to send requests to, such as {@code http://127.0.0.1:49152}. */
  public URI url() {
    return server.url();
  }

  /** Returns the first token of that type, such as {@code sandbox-source-1}, revoked or not. */
  public String token(TokenType type) {
    return Tokens.value(type, 1);
  }

  /**
   * Adds a token and returns it, such as {@code sandbox-source-2}. A Source or Channel token comes
   * with a source or channel of its own; every Account token belongs to the one account.
   */
  public String addToken(TokenType type) {
    return operations.addToken(type).value();
  }

  /** Returns all its tokens, to look at, to revoke and to rotate. */
  public SandboxTokens tokens() {
    return tokens;
  }

  /**
   * Returns the id of what a token belongs to: the id that an Account token sends as {@code
   * sourceId} or {@code channelId} to mean the same source or channel.
   *
   * @throws IllegalArgumentException if this sandbox did not hand out the token
   */
  public long ownerId(String token) {
    return tokens.known(token).owner();
  }

  /**
   * Raises further fulfillment requests of the source of a token, in state Processing, as buyers
   * do, and returns their ids.
   *
   * @throws IllegalArgumentException if it is not a Source token of this sandbox, or {@code count}
   *     is below 1
   * @throws IllegalStateException if the source has no variant that could be ordered
   */
  public List<Long> raiseFulfillmentRequests(String token, int count) {
    if (count < 1) {
      throw new IllegalArgumentException("count must be at least 1 but was " + count);
    }
    return operations.raise(tokens.owner(token, TokenType.SOURCE), count);
  }

  /** Returns what does with orders what others than the channel do: hold, cancel, ship. */
  public SandboxOrders orders() {
    return new SandboxOrders(operations);
  }

  /** Returns what it holds of the first source; short for {@link #books(String)}. */
  public Books books() {
    return books(token(TokenType.SOURCE));
  }

  /**
   * Returns what it holds of the source of a token, at a moment when no call changes it. It costs
   * no request and leaves no trace.
   *
   * @throws IllegalArgumentException if it is not a Source token of this sandbox
   */
  public Books books(String token) {
    long source = tokens.owner(token, TokenType.SOURCE);
    return operations.read(store -> BookKeeper.read(store, source));
  }

  /**
   * Returns the listings of the channel of a token.
   *
   * @throws IllegalArgumentException if it is not a Channel token of this sandbox
   */
  public SandboxListings listings(String token) {
    return new SandboxListings(operations, tokens.owner(token, TokenType.CHANNEL));
  }

  /** Returns what arrived, in the order of arrival: the last 100,000 requests at most. */
  public List<SandboxRequest> requests() {
    return journal.arrivals().stream().map(SandboxRequest::of).toList();
  }

  /** Returns what arrives, a piece at a time or as it happens. */
  public SandboxJournal journal() {
    return new SandboxJournal(journal);
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
   * <p>To strike the fourth call alone, let three pass first: {@code failNext(id, Fault.none(),
   * 3)}.
   *
   * @param operationId as in the spec, such as {@code getInventoryVariants}
   * @throws IllegalArgumentException if the spec has no such operation, {@code times} is below 1,
   *     or the fault is one of pages and the operation has none
   */
  public void failNext(String operationId, Fault fault, int times) {
    if (times < 1) {
      throw new IllegalArgumentException("times must be at least 1 but was " + times);
    }
    faults.add(fault.checked(spec.operation(operationId)).id(), fault.injected(), times);
  }

  /**
   * Lets a share of the calls of an operation run into a fault from now on, unless one waits that
   * {@link #failNext(String, Fault, int)} asked for. Seed and number of the call decide which, so
   * the same calls are struck whatever other operations do. Several shares of one operation draw by
   * themselves, and the first to strike wins.
   *
   * @param operationId as in the spec, such as {@code getInventoryVariants}
   * @param share from 0 to 1
   * @throws IllegalArgumentException if the spec has no such operation, {@code share} is out of
   *     bounds, or the fault is one of pages and the operation has none
   */
  public void failShare(String operationId, Fault fault, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("share must be between 0 and 1 but was " + share);
    }
    faults.addShare(fault.checked(spec.operation(operationId)).id(), fault.injected(), share);
  }

  /** Forgets all faults that were asked for and have not struck. */
  public void stopFailing() {
    faults.clear();
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

  /**
   * Lets the rows of these SKUs fail by themselves inside a 200, as {@link
   * SandboxBuilder#refuseRows} does, in place of those that an earlier call named; none ends it.
   * The state file keeps it.
   *
   * @param reason the text among the errors of the row
   */
  public void refuseRows(Set<String> skus, String reason) {
    operations.refuseRows(new TreeSet<>(skus), reason);
  }

  /** Delays requests and answers otherwise from now on, but for those that are on their way. */
  public void latency(Latency latency) {
    server.latency(latency);
  }

  /** Counts the requests of every token otherwise from now on, beginning with none. */
  public void limit(LimitRule rule) {
    journal.setWindow(rule::newWindow);
  }

  /**
   * Counts those of one token otherwise, until {@link #limit(LimitRule)} sets the rule of all.
   *
   * @throws IllegalArgumentException if this sandbox did not hand out the token
   */
  public void limit(String token, LimitRule rule) {
    journal.setWindow(tokens.known(token).value(), rule::newWindow);
  }

  /**
   * Forgets what it holds and what arrived, all faults and ids that were marked missing. Tokens,
   * latency, limits and rows to refuse stay as they are, and ids and numbers go on; channels get
   * their first listings anew, and sources their fulfillment requests after the next push.
   */
  public void reset() {
    operations.reset();
    journal.clear();
    faults.clear();
    missing.clear();
  }

  /** Stops listening and closes every connection, answered or not. A second call does nothing. */
  @Override
  public void close() {
    server.close();
    operations.close();
  }
}
