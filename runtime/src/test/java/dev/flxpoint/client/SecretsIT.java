package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dev.flxpoint.client.metrics.FlxpointMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.logging.HttpLoggingInterceptor;
import okhttp3.logging.LoggingEventListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

@Isolated("hears what every client logs")
final class SecretsIT {
  private final List<String> output = new CopyOnWriteArrayList<>();

  /** Everything at its loudest, OkHttp's own logging included, through good and bad answers. */
  @Test
  void noCharacterOfTheToken_isInAnyOutput() throws Exception {
    LoggerContext logback = (LoggerContext) LoggerFactory.getILoggerFactory();
    Appender appender = new Appender();
    appender.start();
    ch.qos.logback.classic.Logger root = logback.getLogger("ROOT");
    Level before = root.getLevel();
    root.setLevel(Level.TRACE);
    root.addAppender(appender);
    Logger jul = Logger.getLogger("okhttp3");
    Handler handler = new JulHandler();
    jul.setLevel(java.util.logging.Level.ALL);
    jul.addHandler(handler);
    try {
      talk();
    } finally {
      jul.removeHandler(handler);
      jul.setLevel(null);
      root.detachAppender(appender);
      root.setLevel(before);
    }
    assertThat(output).anyMatch(line -> line.contains("Too many requests"));
    assertThat(output).anyMatch(line -> line.contains("its calls are held back"));
    assertThat(output).anyMatch(line -> line.startsWith("interceptor: --> GET"));
    assertThat(output).anyMatch(line -> line.startsWith("event: ") && line.contains("callEnd"));
    assertThat(output).anyMatch(line -> line.startsWith("exception: "));
    assertThat(output).anyMatch(line -> line.contains("fingerprint " + fingerprint()));
    assertThat(output).noneMatch(line -> line.contains(Wire.TOKEN));
  }

  /** Echoes that a decoder could quote: as a name, as a value of the wrong type, as no JSON. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        Wire.TOKEN,
        "<html>" + Wire.TOKEN + "</html>",
        "{\"id\":\"" + Wire.TOKEN + "\"}",
        "{\"id\":1,\"insertedAt\":\"" + Wire.TOKEN + "\"}",
        "{\"id\":1,\"" + Wire.TOKEN + "\":{\"a\":1,\"a\":",
      })
  void malformedAnswerThatEchoesTheToken_isShownWithoutIt(String body) throws Exception {
    try (Wire wire = new Wire()) {
      wire.answer(200, body);
      Throwable failure =
          catchThrowable(() -> wire.source.inventory().getInventoryVariant(17).execute());
      assertThat(failure).isInstanceOf(MalformedResponseException.class);
      assertThat(stackTrace(failure)).doesNotContain(Wire.TOKEN);
    }
  }

  /** It goes to the caller as it is, since it is theirs; what we log of it is ours. */
  @Test
  void failureOfAnInterceptor_isLoggedWithoutTheToken() throws Exception {
    OkHttpClient quoting =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  throw new IllegalStateException("it said " + Wire.TOKEN);
                })
            .build();
    ch.qos.logback.classic.Logger log =
        (ch.qos.logback.classic.Logger) LoggerFactory.getLogger("dev.flxpoint.client");
    Appender appender = new Appender();
    appender.start();
    log.setLevel(Level.DEBUG);
    log.addAppender(appender);
    try (Wire wire = new Wire(builder -> builder.okHttpClient(quoting))) {
      assertThatThrownBy(() -> wire.source.inventory().getInventoryVariants().execute())
          .isInstanceOf(IllegalStateException.class);
    } finally {
      log.detachAppender(appender);
      log.setLevel(null);
    }
    assertThat(output).anyMatch(line -> line.contains("IllegalStateException: it said ██"));
    assertThat(output).noneMatch(line -> line.contains(Wire.TOKEN));
  }

  @Test
  void headersOfTheCaller_neitherReplaceNorDoubleTheToken() throws Exception {
    OkHttpClient meddling =
        new OkHttpClient.Builder()
            .addInterceptor(chain -> chain.proceed(forged(chain.request())))
            .addNetworkInterceptor(chain -> chain.proceed(forged(chain.request())))
            .build();
    try (Wire wire = new Wire(builder -> builder.okHttpClient(meddling))) {
      wire.answer(200, "[]");
      wire.source.inventory().getInventoryVariants().execute();
      assertThat(wire.takeRequest().getHeaders().values("X-API-TOKEN")).containsExactly(Wire.TOKEN);
    }
  }

  @Test
  void redirectToAStranger_isNotFollowed() throws Exception {
    try (Wire wire = new Wire();
        MockWebServer stranger = new MockWebServer()) {
      stranger.start();
      stranger.enqueue(new MockResponse.Builder().body("[]").build());
      wire.answer(307, "", "Location: " + stranger.url("/"));
      assertThatThrownBy(() -> wire.source.inventory().getInventoryVariants().execute())
          .isInstanceOf(UnexpectedStatusException.class);
      assertThat(stranger.getRequestCount()).isZero();
    }
  }

  private void talk() throws Exception {
    HttpLoggingInterceptor.Logger lines = line -> output.add("interceptor: " + line);
    HttpLoggingInterceptor everything = new HttpLoggingInterceptor(lines);
    everything.setLevel(HttpLoggingInterceptor.Level.BODY);
    OkHttpClient loud =
        new OkHttpClient.Builder()
            .addInterceptor(everything)
            .addNetworkInterceptor(everything)
            .eventListenerFactory(
                new LoggingEventListener.Factory(line -> output.add("event: " + line)))
            .build();
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    FlxpointMetrics metrics = new FlxpointMetrics(registry);
    try (Wire wire = new Wire(b -> b.okHttpClient(loud).addListener(metrics))) {
      output.add(wire.source + " " + wire.source.token() + " fingerprint " + fingerprint());
      wire.answer(429, "", "Retry-After: 1");
      wire.answer(500, "{\"error\":\"no luck\"}");
      wire.answer(200, "[]");
      output.add(wire.source.inventory().getInventoryVariants().toString());
      output.add(wire.source.inventory().getInventoryVariants().executeForResponse().toString());
      for (int status : new int[] {400, 403, 404, 409, 418, 200, 401, 401}) {
        wire.answer(status, status == 200 ? "{" : "{\"error\":\"a reason\"}");
        output.add("exception: " + failure(wire));
      }
      wire.time.advance(Duration.ofNanos(Closure.COOL_DOWN_NANOS));
      wire.server.close();
      output.add("exception: " + failure(wire));
      output.add(registry.getMetersAsString());
    }
  }

  private static String failure(Wire wire) {
    return stackTrace(
        catchThrowable(() -> wire.source.inventory().getInventoryVariants().execute()));
  }

  private static String stackTrace(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  private static Request forged(Request request) {
    return request
        .newBuilder()
        .addHeader("X-API-TOKEN", "not-the-token")
        .addHeader("x-api-token", "nor-that")
        .build();
  }

  private static String fingerprint() {
    return SourceToken.of(Wire.TOKEN).fingerprint();
  }

  private final class Appender extends AppenderBase<ILoggingEvent> {
    @Override
    protected void append(ILoggingEvent event) {
      output.add(event.getFormattedMessage() + " " + event.getKeyValuePairs());
    }
  }

  private final class JulHandler extends Handler {
    @Override
    public void publish(LogRecord record) {
      output.add(record.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
