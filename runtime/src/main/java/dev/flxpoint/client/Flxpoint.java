package dev.flxpoint.client;

import java.util.Objects;
import okhttp3.OkHttpClient;
import retrofit2.Retrofit;

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
  private final OkHttpClient http;
  private final Retrofit retrofit;
  private final Time time;
  private final Backoff backoff;
  private final TokenLimiters limiters;
  private final boolean ownsHttp;

  Flxpoint(
      OkHttpClient http,
      Retrofit retrofit,
      Time time,
      Backoff backoff,
      TokenLimiters limiters,
      boolean ownsHttp) {
    this.http = http;
    this.retrofit = retrofit;
    this.time = time;
    this.backoff = backoff;
    this.limiters = limiters;
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
    return new AccountClient(session(token));
  }

  /** Returns the client of a Source token. */
  public SourceClient source(SourceToken token) {
    return new SourceClient(session(token));
  }

  /** Returns the client of a Channel token. */
  public ChannelClient channel(ChannelToken token) {
    return new ChannelClient(session(token));
  }

  private TokenSession session(Token token) {
    Objects.requireNonNull(token, "token == null");
    return new TokenSession(token, limiters, http, retrofit, time, backoff);
  }

  /**
   * Closes idle connections and stops the threads of asynchronous calls, unless the HTTP client
   * came from outside. Calls on the wire go on to their end; later asynchronous ones fail.
   */
  @Override
  public void close() {
    if (ownsHttp) {
      http.dispatcher().executorService().shutdown();
      http.connectionPool().evictAll();
    }
  }
}
