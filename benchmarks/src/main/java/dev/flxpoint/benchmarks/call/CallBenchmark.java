package dev.flxpoint.benchmarks.call;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.flxpoint.benchmarks.meter.Meter;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.LimiterAccess;
import dev.flxpoint.client.SourceClient;
import dev.flxpoint.client.SourceToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * A whole call, from the interface method to the decoded answer, beside bare OkHttp that sends the
 * same request and reads the same bytes. The window is lifted, so no call waits for its permit.
 *
 * <p>In each round both make some hundred calls, in an order drawn anew; the table shows medians
 * over the rounds, and the ratio is taken within a round: what else the machine does then hits both
 * alike. Time is wall time, since the server's share of a call is part of it.
 */
public final class CallBenchmark {
  /** Rounds that make the medians steady. */
  public static final int DEFAULT_ROUNDS = 100;

  private static final int CALLS = 200;
  private static final byte[] BODY = "[]".getBytes(StandardCharsets.UTF_8);
  private static final String TOKEN = "not-a-real-token";

  private final int rounds;

  /** Creates one of so many rounds that count, after as many that do not. */
  public CallBenchmark(int rounds) {
    this.rounds = rounds;
  }

  /** Measures, and returns the table. */
  public String table() {
    try {
      HttpServer server = server();
      String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
      OkHttpClient http = new OkHttpClient();
      try (Flxpoint flxpoint = LimiterAccess.lift(Flxpoint.builder().baseUrl(url)).build()) {
        SourceClient source = flxpoint.source(SourceToken.of(TOKEN));
        return table(() -> bare(http, url), () -> ours(source));
      } finally {
        http.connectionPool().evictAll();
        server.stop(0);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String table(Runnable bare, Runnable ours) {
    List<Sample> bareSamples = new ArrayList<>();
    List<Sample> ourSamples = new ArrayList<>();
    Random random = new Random(1);
    for (int round = -rounds; round < rounds; round++) {
      boolean bareFirst = random.nextBoolean();
      Sample first = measure(bareFirst ? bare : ours);
      Sample second = measure(bareFirst ? ours : bare);
      if (round >= 0) {
        bareSamples.add(bareFirst ? first : second);
        ourSamples.add(bareFirst ? second : first);
      }
    }
    return "call\tns\tbytes\tns_ratio\tbytes_ratio\n"
        + row("okhttp", bareSamples, bareSamples)
        + row("ours", ourSamples, bareSamples);
  }

  private static String row(String name, List<Sample> samples, List<Sample> baseline) {
    double[] ratios = new double[samples.size()];
    double[] byteRatios = new double[samples.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = samples.get(i).nanos / baseline.get(i).nanos;
      byteRatios[i] = samples.get(i).bytes / baseline.get(i).bytes;
    }
    return String.format(
        Locale.ROOT,
        "%s\t%.0f\t%.0f\t%.2f\t%.2f%n",
        name,
        median(samples.stream().mapToDouble(Sample::nanos).toArray()),
        median(samples.stream().mapToDouble(Sample::bytes).toArray()),
        median(ratios),
        median(byteRatios));
  }

  private static Sample measure(Runnable call) {
    // The first call after a pause looks for a millisecond whether its connection is still there.
    call.run();
    Meter meter = Meter.start();
    long start = System.nanoTime();
    for (int i = 0; i < CALLS; i++) {
      call.run();
    }
    double nanos = System.nanoTime() - start;
    meter.stop();
    return new Sample(nanos / CALLS, meter.bytes() / CALLS);
  }

  private static void ours(SourceClient source) {
    var variants = source.inventory().getInventoryVariants(q -> q.skus("A-1")).execute();
    if (!variants.isEmpty()) {
      throw new IllegalStateException("The server has none");
    }
  }

  private static void bare(OkHttpClient http, String url) {
    Request request =
        new Request.Builder()
            .url(url + "inventory/variants?skus=A-1")
            .header("X-API-TOKEN", TOKEN)
            .build();
    try (Response response = http.newCall(request).execute()) {
      if (response.body().bytes().length != BODY.length) {
        throw new IllegalStateException("Half an answer");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HttpServer server() throws IOException {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", CallBenchmark::answer);
    server.start();
    return server;
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, BODY.length);
      exchange.getResponseBody().write(BODY);
    }
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  private record Sample(double nanos, double bytes) {}
}
