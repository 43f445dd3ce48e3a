package dev.flxpoint.cli.internal.health;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongSupplier;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** One request without a token, and how far it came. */
final class Exchange extends EventListener {
  private final InstantSource clock;
  private final LongSupplier ticker;

  private volatile int addresses;
  private volatile boolean connected;
  private volatile @Nullable Handshake handshake;
  private @Nullable IOException failure;
  private int status;
  private String contentType = "";
  private @Nullable Instant date;
  private Instant received = Instant.EPOCH;
  private long nanos;

  private Exchange(InstantSource clock, LongSupplier ticker) {
    this.clock = clock;
    this.ticker = ticker;
  }

  /** Sends a request and returns what became of it, also if there is no answer. */
  static Exchange with(OkHttpClient http, HttpUrl url, InstantSource clock, LongSupplier ticker) {
    Exchange exchange = new Exchange(clock, ticker);
    exchange.send(http.newBuilder().eventListener(exchange).build(), url);
    return exchange;
  }

  private void send(OkHttpClient http, HttpUrl url) {
    Request request = new Request.Builder().url(url).header("Accept", "application/json").build();
    long start = ticker.getAsLong();
    try (Response response = http.newCall(request).execute()) {
      nanos = ticker.getAsLong() - start;
      received = clock.instant();
      status = response.code();
      contentType = response.header("Content-Type", "");
      date = response.headers().getInstant("Date");
    } catch (IOException e) {
      failure = e;
    }
  }

  @Override
  public void dnsEnd(Call call, String domainName, List<InetAddress> found) {
    addresses = found.size();
  }

  @Override
  public void secureConnectStart(Call call) {
    connected = true;
  }

  @Override
  public void secureConnectEnd(Call call, @Nullable Handshake done) {
    handshake = done;
  }

  @Override
  public void connectEnd(
      Call call, InetSocketAddress address, Proxy proxy, okhttp3.@Nullable Protocol protocol) {
    connected = true;
  }

  /** Returns how many addresses DNS gave; 0 if it knows none or was not asked. */
  int addresses() {
    return addresses;
  }

  boolean isConnected() {
    return connected || failure == null;
  }

  /** Returns what TLS agreed upon; null without TLS, or if it failed. */
  @Nullable Handshake handshake() {
    return handshake;
  }

  /** Returns why no answer came; null if one did. */
  @Nullable IOException failure() {
    return failure;
  }

  int status() {
    return status;
  }

  boolean isHtml() {
    return contentType.contains("html");
  }

  /** Returns the server's clock as its answer shows it, cut to the second; null if it does not. */
  @Nullable Instant date() {
    return date;
  }

  /** Returns this machine's clock half way between request and answer. */
  Instant middle() {
    return received.minusNanos(nanos / 2);
  }

  /** Returns the time from the request to the headers of the answer. */
  long nanos() {
    return nanos;
  }
}
