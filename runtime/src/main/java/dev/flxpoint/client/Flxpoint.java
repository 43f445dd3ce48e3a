package dev.flxpoint.client;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * The entry to the API: one for a process, and from it one client for each token.
 *
 * <pre>{@code
 * Flxpoint flxpoint = Flxpoint.create();
 * SourceClient source = flxpoint.source(SourceToken.of(System.getenv("FLXPOINT_SOURCE_TOKEN")));
 * source.inventory().getInventoryVariants(q -> q.skus("A-1", "A-2")).execute();
 * }</pre>
 *
 * <p>Thread-safe. All its clients share connections, and all clients of one token share its
 * permits, so that two requests in any rolling second are never exceeded by one {@code Flxpoint}; a
 * second one in the same or another process does not know of them.
 */
public final class Flxpoint implements AutoCloseable {
  private final Engine engine;
  private final boolean ownsHttp;

  Flxpoint(Engine engine, boolean ownsHttp) {
    this.engine = engine;
    this.ownsHttp = ownsHttp;
  }

  /** Returns one for {@code https://api.flxpoint.com} with all defaults. */
  public static Flxpoint create() {
    return builder().build();
  }

  /** Returns a builder that starts with all defaults. */
  public static FlxpointBuilder builder() {
    return new FlxpointBuilder();
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
   * Closes idle connections and stops the threads of asynchronous calls, unless the HTTP client
   * came from outside. Calls on the wire go on to their end; later asynchronous ones fail.
   */
  @Override
  public void close() {
    if (ownsHttp) {
      engine.http().dispatcher().executorService().shutdown();
      engine.http().connectionPool().evictAll();
    }
  }
}
