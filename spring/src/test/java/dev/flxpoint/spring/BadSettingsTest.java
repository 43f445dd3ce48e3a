package dev.flxpoint.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.client.Workspace;
import dev.flxpoint.flow.fulfillment.Decision;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** What stops an application from starting says so, and shows no token. */
final class BadSettingsTest {
  private static final String PLANTED = "planted-5f1c";

  static class OfTents {
    @FlxpointFulfillmentHandler("tents")
    Decision take(FulfillmentRequest request) {
      return Decision.later();
    }
  }

  static class AlsoOfTents extends OfTents {}

  static class OfTheOnly {
    @FlxpointFulfillmentHandler
    Decision take(FulfillmentRequest request) {
      return Decision.later();
    }
  }

  static class WithoutDecision {
    @FlxpointFulfillmentHandler("tents")
    void take(FulfillmentRequest request) {}
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          flxpoint.account-token= | The Account token is blank: is the environment variable or the secret that holds it set? Correct it.
          flxpoint.account-token=planted-5f1c planted-5f1c | has a blank or a character that a header cannot carry at position 13
          flxpoint.account-token=${NOWHERE} | flxpoint.account-token is a placeholder, and nothing has the name
          flxpoint.sources.tents=planted-5f1c | There is no flxpoint.sources.tents.token. Set it.
          flxpoint.sources.tents.tokn=planted-5f1c | flxpoint.sources.tents.tokn is no setting; the nearest is flxpoint.sources.tents.token. Correct it
          flxpoint.sources=planted-5f1c | flxpoint.sources cannot be used: Failed to bind
          flxpoint.channels=planted-5f1c,planted-5f1c | flxpoint.channels cannot be used: Failed to bind
          flxpoint.sources.tents=17 | There is no flxpoint.sources.tents.token
          flxpoint.sources.tents.id=17 | There is no flxpoint.sources.tents.token
          flxpoint.sources.acmeTents.token=planted-5f1c | The name in flxpoint.sources.acmeTents is not made of
          flxpoint.sources.a.token=planted-5f1c;flxpoint.sources.b.token=planted-5f1c | flxpoint.sources.a.token and flxpoint.sources.b.token are the same token
          flxpoint.sources.a.token=planted-5f1c;flxpoint.channels.b.token=planted-5f1c | are the same token
          flxpoint.account-token=planted-5f1c;flxpoint.channels.b.token=planted-5f1c | are the same token
          flxpoint.base-url=http://api.example.com | flxpoint.base-url cannot be used: The base URL must be https
          flxpoint.max-retries=-1 | flxpoint.max-retries cannot be used
          flxpoint.permits=file | flxpoint.permits is file, but there is no folder. Set flxpoint.permits-folder.
          flxpoint.permits=file;flxpoint.permits-folder=/dev/null | flxpoint.permits-folder cannot be used
          flxpoint.permits=file;flxpoint.permits-folder=${java.io.tmpdir};flxpoint.pacing=provable | flxpoint.pacing cannot be used: permits(...) come from elsewhere
          flxpoint.permits=redis | flxpoint.permits is redis, but there is no connection to one
          """)
  void start_withABadSetting_saysWhichAndWhatToDo(String settings, String message) {
    Contexts.runner()
        .withPropertyValues(settings.split(";"))
        .run(context -> assertExplained(context.getStartupFailure(), message));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          flxpoint.sources.a.token=planted-5f1c | The workspace needs flxpoint.sources.a.id
          flxpoint.sources.a.token=planted-5f1c;flxpoint.sources.a.id=planted-5f1c | The workspace needs flxpoint.sources.a.id
          flxpoint.sources.a.token=planted-5f1c;flxpoint.sources.a.id=7;flxpoint.sources.b.token=b;flxpoint.sources.b.id=7 | flxpoint cannot be used: There is a token of source 7 already: an owner has one token
          """)
  void workspace_ofBadIds_saysWhich(String settings, String message) {
    Contexts.runner()
        .withPropertyValues(settings.split(";"))
        .withBean(NeedsWorkspace.class)
        .run(context -> assertExplained(context.getStartupFailure(), message));
  }

  record NeedsWorkspace(Workspace workspace) {}

  @Test
  void handler_ofASourceWithoutToken_namesThoseThatAre() {
    assertHandlersFail(
        "is of no source of the settings; these are [stoves]. Name one of them, or set"
            + " flxpoint.sources.NAME.token",
        "flxpoint.sources.stoves.token=" + PLANTED,
        OfTents.class);
  }

  @Test
  void handler_ofAChannel_saysThatItIsOne() {
    assertHandlersFail(
        "these are []. Name one of them, or set flxpoint.sources.NAME.token; channels have no such",
        "flxpoint.channels.tents.token=" + PLANTED,
        OfTents.class);
  }

  @Test
  void handler_withoutNameAndSources_isExplained() {
    assertHandlersFail(
        "is of no source of the settings; these are [].",
        "flxpoint.base-url=http://127.0.0.1:1",
        OfTheOnly.class);
  }

  @Test
  void handlers_twoOfOneSource_areBothNamed() {
    assertHandlersFail(
        "are both of tents. A source has one poller",
        "flxpoint.sources.tents.token=" + PLANTED,
        OfTents.class,
        AlsoOfTents.class);
  }

  @Test
  void handler_ofAnotherShape_isExplained() {
    assertHandlersFail(
        "let it return a Decision",
        "flxpoint.sources.tents.token=" + PLANTED,
        WithoutDecision.class);
  }

  private static void assertHandlersFail(String message, String setting, Class<?>... handlers) {
    var runner = Contexts.runner().withPropertyValues(setting);
    for (Class<?> handler : Arrays.asList(handlers)) {
      runner = runner.withBean(handler);
    }
    runner.run(context -> assertExplained(context.getStartupFailure(), message));
  }

  private static void assertExplained(Throwable failure, String message) {
    assertThat(failure).isNotNull();
    FailureAnalysis analysis = new FlxpointFailureAnalyzer().analyze(failure);
    assertThat(analysis).as("of %s", failure).isNotNull();
    assertThat(analysis.getDescription() + " " + analysis.getAction()).contains(message);
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString()).contains(message).doesNotContain(PLANTED);
  }
}
