package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.flxpoint.client.internal.pacing.LocalPermits;
import dev.flxpoint.client.internal.time.FakeTime;
import dev.flxpoint.client.metrics.FlxpointMetrics;
import dev.flxpoint.client.spi.PaceChange;
import dev.flxpoint.client.spi.Permit;
import dev.flxpoint.client.spi.WaitLimits;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What listeners, logs and meters hear of a token's pace. */
@Isolated("hears what every client logs")
final class PaceEventsTest {
  private static final SourceToken TOKEN = SourceToken.of("not-a-token");

  private final FakeTime time = new FakeTime();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final List<PaceChange.Reason> heard = new ArrayList<>();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger logger = (Logger) LogListener.LOG;
  private final TokenStates tokens =
      new TokenStates(time, new LocalPermits(time), HttpUrl.get("https://api.example.com/"));
  private final TokenUser user =
      new TokenUser(
          Pacing.LEARNED,
          new Listeners(
              List.of(
                  new LogListener(),
                  new FlxpointMetrics(registry),
                  new CallListener() {
                    @Override
                    public void paceChanged(Token token, PaceChange change) {
                      assertThat(token).isEqualTo(TOKEN);
                      assertThat(of(token).status(token).pace())
                          .as("the limiter's lock is free, and its books are up to date")
                          .satisfies(
                              pace ->
                                  assertThat(pace == null ? Duration.ZERO : pace.spacing())
                                      .isEqualTo(change.to()));
                      heard.add(change.reason());
                    }
                  })));

  @BeforeEach
  void listen() {
    logger.setLevel(Level.DEBUG);
    log.start();
    logger.addAppender(log);
  }

  @AfterEach
  void stopListening() {
    logger.detachAppender(log);
    logger.setLevel(null);
  }

  @Test
  void leavingTheDocumentedPace_isAWarning_andComingBackIsTold() {
    refusePairs();
    assertThat(heard).containsExactly(PaceChange.Reason.LEARNED);
    assertThat(log.list).hasSize(1);
    assertThat(log.list.get(0).getLevel()).isEqualTo(Level.WARN);
    assertThat(log.list.get(0).getFormattedMessage())
        .contains("something else uses the token, or the API allows less")
        .contains("500 ms apart")
        .doesNotContain("not-a-token");
    assertThat(spacing()).isEqualTo(0.5005);
    accept(17);
    assertThat(spacing()).isZero();
    acceptPairs(16);
    assertThat(heard)
        .containsExactly(
            PaceChange.Reason.LEARNED, PaceChange.Reason.PROBE, PaceChange.Reason.RECOVERED);
    assertThat(log.list)
        .extracting(ILoggingEvent::getLevel)
        .containsExactly(Level.WARN, Level.DEBUG, Level.INFO);
    assertThat(steps("learned")).isEqualTo(1);
    assertThat(steps("recovered")).isEqualTo(1);
    assertThat(of(TOKEN).status(TOKEN).pace()).isNull();
  }

  @Test
  void furtherRefusals_areNoNewWarning_norIsATryThatFails() {
    refusePairs();
    accept(17);
    refusePairs();
    for (int i = 0; i < 4; i++) {
      accept(1);
      send().throttled();
    }
    assertThat(heard)
        .containsExactly(
            PaceChange.Reason.LEARNED,
            PaceChange.Reason.PROBE,
            PaceChange.Reason.PROBE_FAILED,
            PaceChange.Reason.LEARNED);
    assertThat(log.list)
        .extracting(ILoggingEvent::getLevel)
        .containsExactly(Level.WARN, Level.DEBUG, Level.DEBUG, Level.INFO);
  }

  @Test
  void forgottenToken_leavesNoMeter() {
    refusePairs();
    assertThat(registry.find("flxpoint.pace.steps").counters()).hasSize(1);
    time.advance(Duration.ofHours(2));
    TokenState unused = of(SourceToken.of("not-that-token"));
    assertThat(registry.find("flxpoint.pace.steps").counters()).isEmpty();
    assertThat(registry.find("flxpoint.pace.spacing").gauges()).hasSize(1);
  }

  private TokenState of(Token token) {
    return tokens.of(token, user);
  }

  /** Accepts the first of two, and refuses the second, until the pace has changed. */
  private void refusePairs() {
    int before = heard.size();
    while (heard.size() == before) {
      time.advance(Duration.ofSeconds(5));
      Permit first = send();
      Permit second = send();
      first.answered();
      second.throttled();
    }
  }

  private void acceptPairs(int pairs) {
    for (int i = 0; i < pairs; i++) {
      time.advance(Duration.ofSeconds(5));
      Permit first = send();
      Permit second = send();
      first.answered();
      second.answered();
    }
  }

  private void accept(int requests) {
    for (int i = 0; i < requests; i++) {
      send().answered();
    }
  }

  private Permit send() {
    var turn = of(TOKEN).acquire(Long.MAX_VALUE, WaitLimits.NONE);
    for (int i = 0; i < 100 && !turn.isDone(); i++) {
      time.advance(Duration.ofMillis(100));
    }
    assertThat(turn).isDone();
    Permit permit = turn.join();
    permit.sent();
    return permit;
  }

  private double spacing() {
    return registry.get("flxpoint.pace.spacing").gauge().value();
  }

  private double steps(String reason) {
    return registry.get("flxpoint.pace.steps").tag("reason", reason).counter().count();
  }
}
