package dev.flxpoint.client;

import dev.flxpoint.client.internal.time.Time;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.CookieJar;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Makes the OkHttp client that the calls of one {@link Flxpoint} go through. */
final class HttpClients {
  /**
   * Servers close idle connections after 2 s and more. A request that is sent meanwhile is lost,
   * and whether it was processed cannot be told; a new connection costs a round trip or two.
   */
  static final long KEEP_ALIVE_MILLIS = 1_500;

  private static final int MAX_IDLE_CONNECTIONS = 256;

  private HttpClients() {}

  /**
   * Returns a copy in which nothing sends behind our back, mixes tokens, or waits between a permit
   * and the wire.
   *
   * @param base null for the defaults
   */
  static OkHttpClient forApi(@Nullable OkHttpClient base, HttpUrl baseUrl, Time time) {
    OkHttpClient.Builder http = base == null ? defaults() : base.newBuilder();
    if (!baseUrl.isHttps()) {
      http.proxy(Proxy.NO_PROXY);
      if (base == null || base.socketFactory() == SocketFactory.getDefault()) {
        http.socketFactory(new DirectSockets());
      }
      if (base == null) {
        // Else the system's certificates are read, for nobody.
        http.connectionSpecs(List.of(ConnectionSpec.CLEARTEXT));
      }
    }
    return http.followRedirects(false)
        .followSslRedirects(false)
        .retryOnConnectionFailure(false)
        .authenticator(Authenticator.NONE)
        .cache(null)
        .cookieJar(CookieJar.NO_COOKIES)
        .dispatcher(new Dispatcher())
        .connectionPool(
            new ConnectionPool(MAX_IDLE_CONNECTIONS, KEEP_ALIVE_MILLIS, TimeUnit.MILLISECONDS))
        .addNetworkInterceptor(new TokenHeader(baseUrl, time))
        .build();
  }

  private static OkHttpClient.Builder defaults() {
    return new OkHttpClient.Builder()
        .connectTimeout(Duration.ofSeconds(10))
        .readTimeout(Duration.ofSeconds(30))
        .writeTimeout(Duration.ofSeconds(30));
  }
}
