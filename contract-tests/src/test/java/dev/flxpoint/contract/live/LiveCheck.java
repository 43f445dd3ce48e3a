package dev.flxpoint.contract.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.TokenType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Compares the API, or what stands in for it, with the spec. The build runs it with {@code -Plive}
 * only, and then nothing else.
 *
 * <p>It sends what reads and changes nothing. A departure fails it only if so asked, since a report
 * of departures is what it is for; it fails if a token got nothing to compare, since a check that
 * checked nothing must not look like one that found nothing.
 */
final class LiveCheck {
  private static final Path REPORT = Path.of("target", "live-report.md");

  @Test
  void api_isAsTheSpecSays() throws IOException {
    LiveSettings settings = LiveSettings.of(System::getenv, System.getProperties());
    assertThat(settings.tokens()).withFailMessage(LiveSettings.NOTHING_TO_ASK).isNotEmpty();
    try (LiveRun run = new LiveRun(settings.baseUrl())) {
      for (Map.Entry<TokenType, String> token : settings.tokens().entrySet()) {
        run.ask(token.getKey(), token::getValue, Question.safeReads(), settings.refusals());
      }
      LiveReport report = new LiveReport(settings.baseUrl(), run.results());
      report.write(REPORT);
      report.console().forEach(System.out::println);
      System.out.println("Report: " + REPORT.toAbsolutePath());
      judge(settings, run);
    }
  }

  private static void judge(LiveSettings settings, LiveRun run) {
    for (TokenType type : settings.tokens().keySet()) {
      assertThat(run.results())
          .withFailMessage(
              "The %s token got no answer to compare; %s says why", type.label(), REPORT)
          .anyMatch(
              result ->
                  result.question().type() == type && result.outcome() == Result.Outcome.COMPARED);
    }
    if (settings.failOnDepartures()) {
      assertThat(run.departures())
          .withFailMessage("There are departures from the spec; %s lists them", REPORT)
          .isEmpty();
    }
  }
}
