package dev.flxpoint.cli.internal.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
final class HealthCheckTest {
  private static final Instant NOW = Instant.parse("2099-12-02T12:00:00.500Z");

  private final MockWebServer server = new MockWebServer();
  private final AtomicLong ticks = new AtomicLong();
  private OkHttpClient http = new OkHttpClient();
  private Instant now = NOW;

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void api_thatAsksForAToken_isWell() throws IOException {
    enqueue(401, "application/json", NOW);

    List<Check> checks = run();

    assertThat(checks)
        .extracting(Check::name)
        .containsExactly("reachable", "tls", "api", "clock", "latency");
    assertThat(states(checks)).containsExactly("OK", "SKIPPED", "OK", "OK", "OK");
    assertThat(server.getRequestCount()).isEqualTo(1 + HealthCheck.LATENCY_REQUESTS);
  }

  @Test
  void requests_carryNoToken() throws Exception {
    enqueue(401, "application/json", NOW);

    run();

    assertThat(server.takeRequest().getHeaders().names())
        .doesNotContain("X-API-TOKEN", "Authorization");
  }

  @ParameterizedTest
  @CsvSource({
    "200,application/json,200 without a token: not the API?",
    "404,application/json,404 without a token: not the API?",
    "503,application/json,503: an outage",
    "401,text/html; charset=utf-8,401 with a page: not the API"
  })
  void otherAnswer_fails(int status, String type, String text) throws IOException {
    enqueue(status, type, NOW);

    assertThat(named("api", run()))
        .isEqualTo(new Check("api", Check.State.FAILED, text, Map.of("status", status)));
  }

  @ParameterizedTest
  @CsvSource({
    "0,OK,'as the server''s, to the second'",
    "5,OK,5 s ahead of the server's",
    "-5,OK,5 s behind the server's",
    "6,WARNING,6 s ahead of the server's: set it",
    "-90,WARNING,90 s behind the server's: set it"
  })
  void clock_isComparedByTheDate(long ahead, Check.State state, String text) throws IOException {
    enqueue(401, "application/json", NOW);
    now = NOW.plusSeconds(ahead);

    Check clock = named("clock", run());

    assertThat(clock.state()).isEqualTo(state);
    assertThat(clock.text()).isEqualTo(text);
    assertThat(clock.figures()).containsEntry("skewSeconds", ahead);
  }

  @Test
  void answerWithoutDate_leavesTheClockOpen() throws IOException {
    enqueue(401, "application/json", null);

    Check clock = named("clock", run());

    assertThat(clock.state()).isEqualTo(Check.State.WARNING);
    assertThat(clock.text()).isEqualTo("unknown: the answer has no Date");
  }

  /** The ticker goes on by 10 ms more each time it is read: 10 ms, then 30, 50 and 70. */
  @Test
  void latency_isTheMedianOfTheRequestsAfterTheFirst() throws IOException {
    enqueue(401, "application/json", NOW);

    assertThat(named("latency", run()).figures())
        .containsEntry("medianMillis", 50.0)
        .containsEntry("minMillis", 30.0)
        .containsEntry("maxMillis", 70.0);
  }

  @Test
  void nobodyListening_failsFirstAndSkipsTheRest() throws IOException {
    server.start();
    HttpUrl url = server.url("/");
    server.close();

    List<Check> checks = check(url);

    assertThat(states(checks))
        .containsExactly("FAILED", "SKIPPED", "SKIPPED", "SKIPPED", "SKIPPED");
    assertThat(checks.get(0).text()).startsWith("Nobody listens there");
  }

  @ParameterizedTest
  @CsvSource({"30,OK", "14,OK", "13,WARNING", "0,WARNING"})
  void certificate_tellsItsDaysAndWarnsBeforeItsEnd(long days, Check.State state)
      throws IOException {
    HeldCertificate certificate = certificate(NOW.plusSeconds(days * 86_400 + 3600));
    HandshakeCertificates trust =
        new HandshakeCertificates.Builder()
            .addTrustedCertificate(certificate.certificate())
            .build();
    http =
        http.newBuilder().sslSocketFactory(trust.sslSocketFactory(), trust.trustManager()).build();
    serve(certificate);
    enqueue(401, "application/json", NOW);

    Check tls = named("tls", run());

    assertThat(tls.state()).isEqualTo(state);
    assertThat(tls.figures()).containsEntry("certificateDaysLeft", days);
    assertThat(tls.text()).matches("TLSv1\\.[23]; the certificate ends in " + days + " days");
  }

  @Test
  void certificateThatNobodyTrusts_isAFailureOfTls_andNotOfTheHost() throws IOException {
    serve(certificate(NOW));
    enqueue(401, "application/json", NOW);

    List<Check> checks = run();

    assertThat(states(checks)).containsExactly("OK", "FAILED", "SKIPPED", "SKIPPED", "SKIPPED");
    assertThat(checks.get(1).text())
        .startsWith("The server's certificate or TLS is not to be trusted (");
  }

  private static HeldCertificate certificate(Instant end) {
    return new HeldCertificate.Builder()
        .addSubjectAlternativeName("localhost")
        .addSubjectAlternativeName("127.0.0.1")
        .validityInterval(Instant.parse("2020-01-01T00:00:00Z").toEpochMilli(), end.toEpochMilli())
        .build();
  }

  private void serve(HeldCertificate certificate) {
    server.useHttps(
        new HandshakeCertificates.Builder()
            .heldCertificate(certificate)
            .build()
            .sslSocketFactory());
  }

  private List<Check> run() throws IOException {
    server.start();
    return check(server.url("/"));
  }

  private List<Check> check(HttpUrl url) {
    AtomicLong step = new AtomicLong();
    return new HealthCheck(
            http,
            url,
            () -> now,
            () -> ticks.addAndGet(step.getAndAdd(TimeUnit.MILLISECONDS.toNanos(10))))
        .run();
  }

  private static Check named(String name, List<Check> checks) {
    return checks.stream().filter(check -> check.name().equals(name)).findFirst().orElseThrow();
  }

  private static List<String> states(List<Check> checks) {
    return checks.stream().map(check -> check.state().name()).toList();
  }

  private void enqueue(int status, String type, Instant date) {
    MockResponse.Builder response =
        new MockResponse.Builder().code(status).setHeader("Content-Type", type).body("{}");
    if (date != null) {
      response.headers(response.build().getHeaders().newBuilder().set("Date", date).build());
    }
    for (int i = 0; i <= HealthCheck.LATENCY_REQUESTS; i++) {
      server.enqueue(response.build());
    }
  }
}
