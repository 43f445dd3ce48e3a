package dev.flxpoint.client;

import dev.flxpoint.api.json.QueryConverter;
import dev.flxpoint.api.model.ModelAdapters;
import dev.flxpoint.client.internal.pacing.LocalPermits;
import dev.flxpoint.client.internal.pacing.UnpacedPermits;
import dev.flxpoint.client.internal.time.Backoff;
import dev.flxpoint.client.internal.time.SystemTime;
import dev.flxpoint.client.internal.time.Threads;
import dev.flxpoint.client.internal.time.Time;
import dev.flxpoint.client.spi.Permits;
import dev.flxpoint.client.spi.WaitLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

/** Collects the settings of a {@link Flxpoint}. Not thread-safe. */
public final class FlxpointBuilder {
  static final String DEFAULT_BASE_URL = "https://api.flxpoint.com";
  static final long MAX_RESPONSE_BYTES = 32L << 20;
  static final ScopeCheck DEFAULT_SCOPE_CHECK = ScopeCheck.REFUSE;
  static final HoldBack DEFAULT_HOLD_BACK = HoldBack.REFUSED;

  private HttpUrl baseUrl = HttpUrl.get(DEFAULT_BASE_URL);
  private @Nullable OkHttpClient base;
  private @Nullable Pacing pacing;
  private @Nullable Permits permits;
  private @Nullable TokenStates tokens;
  private WaitLimits waitLimits = WaitLimits.NONE;
  private ScopeCheck scopeCheck = DEFAULT_SCOPE_CHECK;
  private HoldBack holdBack = DEFAULT_HOLD_BACK;
  private long maxResponseBytes = MAX_RESPONSE_BYTES;
  private CallOptions options = CallOptions.DEFAULT;
  private final List<CallListener> listeners = new ArrayList<>(List.of(new LogListener()));
  private Time time = SystemTime.INSTANCE;
  private Executor threads = Threads.INSTANCE;
  private Backoff backoff = new Backoff(() -> ThreadLocalRandom.current().nextDouble());

  FlxpointBuilder() {}

  /**
   * Sets where the API is; {@code https://api.flxpoint.com} by default.
   *
   * @throws IllegalArgumentException if it is no URL, or neither HTTPS nor on this machine: the
   *     token would travel readably
   */
  public FlxpointBuilder baseUrl(String url) {
    baseUrl = BaseUrl.parse(url);
    return this;
  }

  /**
   * Sets an OkHttp client to build on, with its proxy, TLS and interceptors; by default a new one
   * with time-outs of 10 s to connect and 30 s to read and to write.
   *
   * <p>It is copied, not changed, and these are replaced in the copy:
   *
   * <ul>
   *   <li>redirects, silent retries and the authenticator, by none: each would send a request
   *       without a permit
   *   <li>the cache and the cookie jar, by none: both go by the URL, and would answer one token
   *       with what another one may see
   *   <li>the dispatcher, by none: its limits would stand between a permit and its request
   *   <li>the connection pool, by one of its own that keeps idle connections for 1.5 s: servers
   *       close them after a few seconds, and what is sent then is lost
   *   <li>the proxy, and one that the JVM has for all sockets, by none if the base URL is {@code
   *       http} on this machine: it would read the token
   * </ul>
   *
   * <p>An event listener that throws may stop OkHttp's own timer, and with it all time-outs.
   *
   * <p>Its application and network interceptors, DNS, TLS, proxy authenticator and time-outs stay.
   * None of its interceptors sees the token, but an OkHttp {@link okhttp3.EventListener} does.
   */
  public FlxpointBuilder okHttpClient(OkHttpClient client) {
    base = Objects.requireNonNull(client, "client == null");
    return this;
  }

  /**
   * Sets when a permit comes back; {@link Pacing#LEARNED} by default.
   *
   * <p>A token has one limit in a process. If several {@link Flxpoint}s that use it ask for
   * different ways, the most careful one holds, until the token is idle for five minutes: {@link
   * Pacing#PROVABLE} before {@link Pacing#LEARNED} before {@link Pacing#ADAPTIVE}. All other
   * options are of each {@link Flxpoint} alone.
   */
  public FlxpointBuilder pacing(Pacing pacing) {
    this.pacing = Objects.requireNonNull(pacing, "pacing == null");
    return this;
  }

  /**
   * Sets where permits come from; by default from this process, which keeps to the limit of a token
   * as long as no other process uses it.
   *
   * <p>How permits from elsewhere are paced is theirs to say, so that {@link #pacing} cannot be set
   * as well.
   */
  public FlxpointBuilder permits(Permits permits) {
    this.permits = Objects.requireNonNull(permits, "permits == null");
    tokens = null;
    return this;
  }

  /**
   * Lets each request go at once, for tests against a server on this machine that counts none, such
   * as a sandbox without a window; replaces {@link #permits}.
   *
   * <p>Nothing else of the API may be called so: {@link #build} refuses it with a base URL that is
   * not on this machine.
   */
  public FlxpointBuilder unpaced() {
    return permits(UnpacedPermits.INSTANCE);
  }

  /**
   * Sets the longest wait of one attempt for a permit; without limit by default.
   *
   * <p>A call whose wait would be longer fails at once with a {@link QueueFullException}, and so
   * does one that has waited for so long.
   *
   * @param wait zero or more; zero lets no call wait
   */
  public FlxpointBuilder maxWait(Duration wait) {
    if (wait.isNegative()) {
      throw new IllegalArgumentException("maxWait must be zero or more but is " + wait);
    }
    waitLimits = new WaitLimits(wait, waitLimits.maxQueued());
    return this;
  }

  /**
   * Sets how many attempts may wait for a permit of one token at the same time, those of other
   * {@link Flxpoint}s included; without limit by default. A call that finds as many fails at once
   * with a {@link QueueFullException}.
   *
   * @param calls zero or more; zero lets no call wait
   */
  public FlxpointBuilder maxQueued(int calls) {
    if (calls < 0) {
      throw new IllegalArgumentException("maxQueued must be zero or more but is " + calls);
    }
    waitLimits = new WaitLimits(waitLimits.maxWait(), calls);
    return this;
  }

  /** Sets how long each call may take in all, unless it says otherwise; no limit by default. */
  public FlxpointBuilder deadline(Duration deadline) {
    options = options.withDeadline(deadline);
    return this;
  }

  /** Sets how often each call is retried at most, unless it says otherwise; 4 by default. */
  public FlxpointBuilder maxRetries(int maxRetries) {
    options = options.withMaxRetries(maxRetries);
    return this;
  }

  /**
   * Sets what becomes of calls out of their token's scope; {@link ScopeCheck#REFUSE} by default.
   */
  public FlxpointBuilder scopeCheck(ScopeCheck check) {
    scopeCheck = Objects.requireNonNull(check, "check == null");
    return this;
  }

  /** Sets which calls fail at once for what others were answered; {@link HoldBack#REFUSED}. */
  public FlxpointBuilder holdBack(HoldBack which) {
    holdBack = Objects.requireNonNull(which, "which == null");
    return this;
  }

  /**
   * Sets how many bytes the body of an answer may have, unpacked; 32 MB (33,554,432) by default. A
   * longer one fails its call with a {@link ResponseTooLargeException}.
   *
   * @param bytes one or more
   */
  public FlxpointBuilder maxResponseBytes(long bytes) {
    if (bytes < 1 || bytes > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "maxResponseBytes must be 1 to " + Integer.MAX_VALUE + " but is " + bytes);
    }
    maxResponseBytes = bytes;
    return this;
  }

  /** Adds one that hears what becomes of calls; in any case they are logged, through SLF4J. */
  public FlxpointBuilder addListener(CallListener listener) {
    listeners.add(Objects.requireNonNull(listener, "listener == null"));
    return this;
  }

  /** Sets the window; only for what measures everything but the waiting. */
  FlxpointBuilder window(long nanos) {
    return permits(new LocalPermits(time, nanos));
  }

  /** Sets the clock, and so that nothing is shared with clients that have another. */
  FlxpointBuilder time(Time time) {
    this.time = time;
    return permits(new LocalPermits(time));
  }

  FlxpointBuilder threads(Executor threads) {
    this.threads = threads;
    return this;
  }

  FlxpointBuilder tokens(TokenStates tokens) {
    this.tokens = tokens;
    return this;
  }

  FlxpointBuilder backoff(Backoff backoff) {
    this.backoff = backoff;
    return this;
  }

  /**
   * Returns the {@link Flxpoint}.
   *
   * @throws IllegalStateException if both {@link #pacing} and {@link #permits} are set, or if it is
   *     {@link #unpaced} and the base URL is not on this machine
   */
  public Flxpoint build() {
    checkPace();
    OkHttpClient client = HttpClients.forApi(base, baseUrl, time);
    Retrofit retrofit =
        new Retrofit.Builder()
            .baseUrl(baseUrl)
            .client(client)
            .addConverterFactory(new QueryConverter())
            .addConverterFactory(MoshiConverterFactory.create(ModelAdapters.moshi()))
            .build();
    return new Flxpoint(
        new Engine(
            client,
            retrofit,
            time,
            threads,
            new Waits(),
            backoff,
            tokens(),
            new TokenUser(pacing == null ? Pacing.LEARNED : pacing, new Listeners(listeners)),
            waitLimits,
            scopeCheck,
            holdBack,
            maxResponseBytes,
            options));
  }

  private void checkPace() {
    boolean unpaced = permits == UnpacedPermits.INSTANCE;
    if (unpaced && !BaseUrl.isLoopback(baseUrl)) {
      throw new IllegalStateException(
          "unpaced() is for tests against a server on this machine, and the base URL is "
              + baseUrl
              + ": leave it out, or set the baseUrl(...) of a sandbox");
    }
    if (pacing != null && permits != null && !(permits instanceof LocalPermits)) {
      String reason =
          unpaced
              ? "unpaced() has no pace"
              : "permits(...) come from elsewhere and are paced there";
      throw new IllegalStateException(reason + ": leave out pacing(" + pacing + ")");
    }
  }

  private TokenStates tokens() {
    if (tokens != null) {
      return tokens;
    }
    return permits == null ? TokenStates.shared(baseUrl) : new TokenStates(time, permits, baseUrl);
  }
}
