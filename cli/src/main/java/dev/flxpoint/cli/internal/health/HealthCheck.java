package dev.flxpoint.cli.internal.health;

import dev.flxpoint.cli.internal.target.NoAnswer;
import dev.flxpoint.cli.internal.token.Probe;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import okhttp3.Handshake;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Looks at the way to the API and at what answers there, by a few requests without a token. */
final class HealthCheck {
  static final int LATENCY_REQUESTS = 3;
  static final Duration MAX_SKEW = Duration.ofSeconds(5);
  static final int MIN_CERTIFICATE_DAYS = 14;

  private final OkHttpClient http;
  private final HttpUrl url;
  private final InstantSource clock;
  private final LongSupplier ticker;

  /**
   * Creates one.
   *
   * @param baseUrl where the API is
   * @param ticker nanoseconds since some moment
   */
  HealthCheck(OkHttpClient http, HttpUrl baseUrl, InstantSource clock, LongSupplier ticker) {
    this.http = http.newBuilder().followRedirects(false).retryOnConnectionFailure(false).build();
    String path = Probe.all().get(0).operation().path();
    this.url = baseUrl.newBuilder().addPathSegments(path.substring(1)).build();
    this.clock = clock;
    this.ticker = ticker;
  }

  /** Returns the findings, in the order in which each builds on those before. */
  List<Check> run() {
    Exchange first = exchange();
    List<Check> checks = new ArrayList<>();
    checks.add(reachable(first));
    checks.add(tls(first));
    checks.add(api(first));
    if (first.failure() == null) {
      List<Exchange> more =
          IntStream.range(0, LATENCY_REQUESTS).mapToObj(each -> exchange()).toList();
      checks.add(clock(first));
      checks.add(latency(more));
    } else {
      checks.add(Check.of("clock", Check.State.SKIPPED, "no answer"));
      checks.add(Check.of("latency", Check.State.SKIPPED, "no answer"));
    }
    return checks;
  }

  private Exchange exchange() {
    return Exchange.with(http, url, clock, ticker);
  }

  private Check reachable(Exchange exchange) {
    IOException failure = exchange.failure();
    if (!exchange.isConnected() && failure != null) {
      return Check.of("reachable", Check.State.FAILED, NoAnswer.reason(failure));
    }
    return new Check(
        "reachable",
        Check.State.OK,
        url.host() + " port " + url.port(),
        Map.of("host", url.host(), "port", url.port(), "addresses", exchange.addresses()));
  }

  private Check tls(Exchange exchange) {
    if (!url.isHttps()) {
      return Check.of("tls", Check.State.SKIPPED, "plain http, which stays on this machine");
    }
    Handshake handshake = exchange.handshake();
    IOException failure = exchange.failure();
    if (handshake != null && !handshake.peerCertificates().isEmpty()) {
      return certificate(handshake);
    }
    return exchange.isConnected() && failure != null
        ? Check.of("tls", Check.State.FAILED, NoAnswer.reason(failure))
        : Check.of("tls", Check.State.SKIPPED, "no connection");
  }

  private Check certificate(Handshake handshake) {
    X509Certificate certificate = (X509Certificate) handshake.peerCertificates().get(0);
    String version = handshake.tlsVersion().javaName();
    Instant end = certificate.getNotAfter().toInstant();
    long days = Duration.between(clock.instant(), end).toDays();
    return new Check(
        "tls",
        days < MIN_CERTIFICATE_DAYS ? Check.State.WARNING : Check.State.OK,
        "%s; the certificate ends in %s days".formatted(version, days),
        Map.of("version", version, "certificateDaysLeft", days));
  }

  private static Check api(Exchange exchange) {
    IOException failure = exchange.failure();
    if (failure != null) {
      boolean earlier = !exchange.isConnected() || failure instanceof javax.net.ssl.SSLException;
      return earlier
          ? Check.of("api", Check.State.SKIPPED, "no connection")
          : Check.of("api", Check.State.FAILED, NoAnswer.reason(failure));
    }
    int status = exchange.status();
    Map<String, Object> figures = Map.of("status", status);
    if (exchange.isHtml()) {
      return new Check("api", Check.State.FAILED, status + " with a page: not the API", figures);
    }
    if (status == 401 || status == 403) {
      String text = "asks for a token (" + status + " without one)";
      return new Check("api", Check.State.OK, text, figures);
    }
    String text =
        status >= 500 ? status + ": an outage" : status + " without a token: not the API?";
    return new Check("api", Check.State.FAILED, text, figures);
  }

  private static Check clock(Exchange exchange) {
    Instant date = exchange.date();
    if (date == null) {
      return Check.of("clock", Check.State.WARNING, "unknown: the answer has no Date");
    }
    // The header is cut to the second, so that the middle of it is the best guess.
    Duration skew = Duration.between(date.plusMillis(500), exchange.middle());
    long seconds = Math.round(skew.toMillis() / 1000.0);
    boolean off = Math.abs(seconds) > MAX_SKEW.toSeconds();
    String text =
        seconds == 0
            ? "as the server's, to the second"
            : Math.abs(seconds) + " s " + (seconds > 0 ? "ahead of" : "behind") + " the server's";
    return new Check(
        "clock",
        off ? Check.State.WARNING : Check.State.OK,
        off ? text + ": set it" : text,
        Map.of("skewSeconds", seconds));
  }

  private static Check latency(List<Exchange> exchanges) {
    for (Exchange exchange : exchanges) {
      IOException failure = exchange.failure();
      if (failure != null) {
        return Check.of("latency", Check.State.FAILED, NoAnswer.reason(failure));
      }
    }
    List<Long> sorted = exchanges.stream().map(Exchange::nanos).sorted().toList();
    double median = millis(sorted.get(sorted.size() / 2));
    double min = millis(sorted.get(0));
    double max = millis(sorted.get(sorted.size() - 1));
    return new Check(
        "latency",
        Check.State.OK,
        String.format(
            Locale.ROOT, "%.1f ms (median of %d; %.1f to %.1f)", median, sorted.size(), min, max),
        Map.of("medianMillis", median, "minMillis", min, "maxMillis", max));
  }

  private static double millis(@Nullable Long nanos) {
    return nanos == null ? 0 : Math.round(nanos / 1e5) / 10.0;
  }
}
