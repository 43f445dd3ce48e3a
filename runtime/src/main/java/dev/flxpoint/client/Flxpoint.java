package dev.flxpoint.client;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The entry to the API, and from it one client for each token.
 *
 * <pre>{@code
 * Flxpoint flxpoint = Flxpoint.create();
 * SourceClient source = flxpoint.source(SourceToken.of(System.getenv("FLXPOINT_SOURCE_TOKEN")));
 * source.inventory().getInventoryVariants(q -> q.skus("A-1", "A-2")).execute();
 * }</pre>
 *
 * <p>Thread-safe. All its clients share connections. All clients of one token share its permits,
 * its pauses and what the API refuses to it, also those of other {@code Flxpoint}s in the process
 * with a base URL of the same scheme, host and port: the limit belongs to the token. Other
 * processes do not know of them.
 */
public final class Flxpoint implements AutoCloseable {
  private final Engine engine;

  Flxpoint(Engine engine) {
    this.engine = engine;
  }

  /** Returns one for {@code https://api.flxpoint.com} with all defaults. */
  public static Flxpoint create() {
    return builder().build();
  }

  /** Returns a builder that starts with all defaults. */
  public static FlxpointBuilder builder() {
    return new FlxpointBuilder();
  }

  Engine engine() {
    return engine;
  }

  /** Returns the client of an Account token. */
  public AccountClient account(AccountToken token) {
    Objects.requireNonNull(token, "token == null");
    return new AccountClient(new TokenSession(engine, () -> token, token.toString()));
  }

  /**
   * Returns the client of an Account token that may be replaced while the client is in use.
   *
   * @param token asked at the start of each call, by the thread that makes it; never returns null.
   *     What it throws, the call throws
   */
  public AccountClient accountFrom(Supplier<AccountToken> token) {
    Objects.requireNonNull(token, "token == null");
    return new AccountClient(new TokenSession(engine, token, "replaceable Account token"));
  }

  /** Returns the client of a Source token. */
  public SourceClient source(SourceToken token) {
    Objects.requireNonNull(token, "token == null");
    return new SourceClient(new TokenSession(engine, () -> token, token.toString()));
  }

  /**
   * Returns the client of a Source token that may be replaced while the client is in use.
   *
   * @param token asked at the start of each call, by the thread that makes it; never returns null.
   *     What it throws, the call throws
   */
  public SourceClient sourceFrom(Supplier<SourceToken> token) {
    Objects.requireNonNull(token, "token == null");
    return new SourceClient(new TokenSession(engine, token, "replaceable Source token"));
  }

  /** Returns the client of a Channel token. */
  public ChannelClient channel(ChannelToken token) {
    Objects.requireNonNull(token, "token == null");
    return new ChannelClient(new TokenSession(engine, () -> token, token.toString()));
  }

  /**
   * Returns the client of a Channel token that may be replaced while the client is in use.
   *
   * @param token asked at the start of each call, by the thread that makes it; never returns null.
   *     What it throws, the call throws
   */
  public ChannelClient channelFrom(Supplier<ChannelToken> token) {
    Objects.requireNonNull(token, "token == null");
    return new ChannelClient(new TokenSession(engine, token, "replaceable Channel token"));
  }

  /**
   * Returns a workspace of all tokens that a company holds.
   *
   * @param tokens adds those that are held from the start; called once, before this returns
   */
  public Workspace workspace(Consumer<WorkspaceBuilder> tokens) {
    WorkspaceBuilder builder = new WorkspaceBuilder();
    tokens.accept(builder);
    return builder.build(engine);
  }

  /**
   * Ends the calls that wait: for a permit or for a retry, blocking or not, they fail at once with
   * a {@link ClosedException}, and so does every later call.
   *
   * <p>Calls whose requests are on the wire go on to their answers, and are not waited for. Idle
   * connections are closed; an OkHttp client that came from outside is left alone. Closing again
   * changes nothing.
   */
  @Override
  public void close() {
    if (engine.waits().close()) {
      engine.tokens().leave(engine.user());
      engine.http().connectionPool().evictAll();
    }
  }
}
