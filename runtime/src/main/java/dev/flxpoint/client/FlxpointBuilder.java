package dev.flxpoint.client;

import dev.flxpoint.api.json.QueryConverter;
import dev.flxpoint.api.model.ModelAdapters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import okhttp3.Authenticator;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

/** Collects the settings of a {@link Flxpoint}. Not thread-safe. */
public final class FlxpointBuilder {
  private static final String DEFAULT_BASE_URL = "https://api.flxpoint.com";
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");

  /** Each request on the wire holds a permit, so this bounds threads, not the rate. */
  private static final int MAX_ASYNC_REQUESTS = 256;

  private HttpUrl baseUrl = HttpUrl.get(DEFAULT_BASE_URL);
  private @Nullable OkHttpClient base;
  private Pacing pacing = Pacing.LEARNED;
  private long windowNanos = TokenLimiter.WINDOW_NANOS;
  private WaitLimits waitLimits = WaitLimits.NONE;
  private ScopeCheck scopeCheck = ScopeCheck.REFUSE;
  private CallOptions options = CallOptions.DEFAULT;
  private final List<CallListener> listeners = new ArrayList<>(List.of(new LogListener()));
  private Time time = SystemTime.INSTANCE;
  private Backoff backoff = new Backoff(() -> ThreadLocalRandom.current().nextDouble());

  FlxpointBuilder() {}

  /**
   * Sets where the API is; {@code https://api.flxpoint.com} by default.
   *
   * @throws IllegalArgumentException if it is no URL, or neither HTTPS nor on this machine: the
   *     token would travel readably
   */
  public FlxpointBuilder baseUrl(String url) {
    HttpUrl parsed = HttpUrl.parse(url);
    if (parsed == null) {
      throw new IllegalArgumentException(
          "The base URL is not an http or https URL: " + url.replaceAll("//.*@", "//██@"));
    }
    if (!parsed.isHttps() && !LOOPBACK.contains(parsed.host())) {
      throw new IllegalArgumentException(
          "The base URL must be https, or the token would travel readably: " + parsed.redact());
    }
    if (parsed.querySize() > 0 || parsed.fragment() != null || !parsed.username().isEmpty()) {
      throw new IllegalArgumentException(
          "The base URL has more than scheme, host, port and path: " + parsed.redact());
    }
    baseUrl =
        parsed.encodedPath().endsWith("/")
            ? parsed
            : parsed.newBuilder().addPathSegment("").build();
    return this;
  }

  /**
   * Sets an OkHttp client to build on, with its proxy, TLS and interceptors; by default a new one
   * with time-outs of 10 s to connect and 30 s to read and to write.
   *
   * <p>It is copied, not changed. Redirects, silent retries and its authenticator are switched off
   * in the copy, since each of them would send a request without a permit.
   */
  public FlxpointBuilder okHttpClient(OkHttpClient client) {
    base = Objects.requireNonNull(client, "client == null");
    return this;
  }

  /** Sets when a permit comes back; {@link Pacing#LEARNED} by default. */
  public FlxpointBuilder pacing(Pacing pacing) {
    this.pacing = Objects.requireNonNull(pacing, "pacing == null");
    return this;
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
    waitLimits = new WaitLimits(wait.toNanos(), waitLimits.maxQueued());
    return this;
  }

  /**
   * Sets how many attempts may wait for a permit of one token at the same time; without limit by
   * default. One more fails at once with a {@link QueueFullException}.
   *
   * @param calls zero or more; zero lets no call wait
   */
  public FlxpointBuilder maxQueued(int calls) {
    if (calls < 0) {
      throw new IllegalArgumentException("maxQueued must be zero or more but is " + calls);
    }
    waitLimits = new WaitLimits(waitLimits.maxNanos(), calls);
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

  /** Adds one that hears what becomes of calls; in any case they are logged, through SLF4J. */
  public FlxpointBuilder addListener(CallListener listener) {
    listeners.add(Objects.requireNonNull(listener, "listener == null"));
    return this;
  }

  /** Sets the window; only for what measures everything but the waiting. */
  FlxpointBuilder window(long nanos) {
    this.windowNanos = nanos;
    return this;
  }

  FlxpointBuilder time(Time time) {
    this.time = time;
    return this;
  }

  FlxpointBuilder backoff(Backoff backoff) {
    this.backoff = backoff;
    return this;
  }

  /** Returns the {@link Flxpoint}. */
  public Flxpoint build() {
    OkHttpClient.Builder http = base == null ? defaults() : base.newBuilder();
    http.followRedirects(false)
        .followSslRedirects(false)
        .retryOnConnectionFailure(false)
        .authenticator(Authenticator.NONE)
        .addNetworkInterceptor(new TokenHeader(baseUrl));
    OkHttpClient client = http.build();
    Retrofit retrofit =
        new Retrofit.Builder()
            .baseUrl(baseUrl)
            .client(client)
            .addConverterFactory(new QueryConverter())
            .addConverterFactory(MoshiConverterFactory.create(ModelAdapters.moshi()))
            .build();
    CallListener told = new Listeners(listeners);
    AuthGate gate = new AuthGate(time);
    TokenLimiters limiters =
        new TokenLimiters(
            time,
            () -> new CompletionGuard(TokenLimiter.PERMITS, windowNanos, pacing),
            waitLimits,
            gate,
            told);
    Engine engine =
        new Engine(client, retrofit, time, backoff, limiters, gate, scopeCheck, options, told);
    return new Flxpoint(engine, base == null);
  }

  private static OkHttpClient.Builder defaults() {
    Dispatcher dispatcher = new Dispatcher();
    dispatcher.setMaxRequests(MAX_ASYNC_REQUESTS);
    dispatcher.setMaxRequestsPerHost(MAX_ASYNC_REQUESTS);
    return new OkHttpClient.Builder()
        .dispatcher(dispatcher)
        .connectTimeout(Duration.ofSeconds(10))
        .readTimeout(Duration.ofSeconds(30))
        .writeTimeout(Duration.ofSeconds(30));
  }
}
