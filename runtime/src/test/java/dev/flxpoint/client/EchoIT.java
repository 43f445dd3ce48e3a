package dev.flxpoint.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.flxpoint.client.internal.time.FakeTime;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** A server that echoes the token, anywhere and in any form, gets it into no text of ours. */
@Isolated("hears what every client logs")
final class EchoIT {
  private static final Logger LOG = (Logger) LoggerFactory.getLogger("dev.flxpoint.client");

  /** Of all pairs of place and disguise, so that each place and each disguise has its turn. */
  private static final int EVERY = Boolean.getBoolean("slow") ? 1 : 3;

  /** What would only cost the search its time. */
  private static final Pattern FILLING = Pattern.compile("x{50,}|(?m:^\\tat .*)");

  private final FakeTime time = new FakeTime();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final List<Object> events = new ArrayList<>();
  private RawServer server;
  private Flxpoint flxpoint;

  @BeforeEach
  void start() throws Exception {
    server = new RawServer();
    flxpoint =
        Flxpoint.builder()
            .baseUrl(server.url())
            .time(time)
            .maxRetries(0)
            .holdBack(HoldBack.NOTHING)
            .addListener(
                new CallListener() {
                  @Override
                  public void attemptEnded(AttemptEvent event) {
                    events.add(event);
                  }

                  @Override
                  public void callEnded(CallEvent event) {
                    events.add(event);
                  }
                })
            .build();
    log.start();
    LOG.setLevel(Level.DEBUG);
    LOG.addAppender(log);
  }

  @AfterEach
  void stop() throws Exception {
    LOG.detachAppender(log);
    LOG.setLevel(null);
    flxpoint.close();
    server.close();
  }

  @ParameterizedTest
  @EnumSource
  void echo_anywhereInAnAnswer_isShownNowhere(EchoPlace place) throws Exception {
    Random random = new Random(place.name().hashCode());
    List<Disguise> disguises = List.of(Disguise.values());
    int first = List.of(EchoPlace.values()).indexOf(place) % EVERY;
    for (int i = first; i < disguises.size(); i += EVERY) {
      Disguise disguise = disguises.get(i);
      String token = RedactionTest.TOKENS[random.nextInt(RedactionTest.TOKENS.length)];
      assertHidden(token, place.answer(disguise.of(token, random)), random);
    }
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(ints = {120, 300})
  void echo_whereTextIsCut_isShownNowhere(int length) throws Exception {
    assertHiddenAround(length);
  }

  @Tag("slow")
  @Test
  void echo_whereABodyIsCut_isShownNowhere() throws Exception {
    assertHiddenAround(64 * 1024);
  }

  /** What is cut at a length is shown up to there, in the middle of a token or not. */
  private void assertHiddenAround(int length) throws Exception {
    Random random = new Random(length);
    String token = "fake/token+with=signs.of~base_64/";
    String head = length == 120 ? "HTTP/1.1 200 OK\r\n\r\n" : "HTTP/1.1 418 No\r\n\r\n";
    for (Disguise disguise : Disguise.values()) {
      String echo = disguise.of(token, random);
      int step = Math.max(1, echo.length() / 5);
      for (int at = length - echo.length() - 1; at <= length + 1; at += step) {
        assertHidden(token, (head + "x".repeat(Math.max(0, at)) + echo).getBytes(UTF_8), random);
      }
    }
  }

  private void assertHidden(String token, byte[] answer, Random random) throws Exception {
    SourceClient client = flxpoint.source(SourceToken.of(token));
    Mode mode = random.nextBoolean() ? Mode.BLOCKING : Mode.ASYNC;
    log.list.clear();
    events.clear();
    server.answer(answer);
    Throwable failure =
        catchThrowable(() -> mode.run(client.inventory().getInventoryVariants(), time));
    assertThat(failure).as(new String(answer, UTF_8)).isInstanceOf(FlxpointException.class);
    FlxpointException e = (FlxpointException) failure;
    StringWriter shown = new StringWriter();
    e.printStackTrace(new PrintWriter(shown));
    shown.append("\n").append(e.responseBody()).append("\n").append(e.requestId());
    log.list.forEach(event -> shown.append("\n").append(event.getFormattedMessage()));
    events.forEach(event -> shown.append("\n").append(event.toString()));
    assertThat(events).hasSize(2);
    assertThat(log.list).isNotEmpty();
    String searched = FILLING.matcher(shown.toString()).replaceAll("x");
    assertThat(Recognition.of(token, searched))
        .as("%s%n%nof%n%n%s", shown, new String(answer, UTF_8))
        .isEmpty();
  }
}
