package dev.flxpoint.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.client.AccountClient;
import dev.flxpoint.client.SourceClient;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * A setting that is misspelt is told with the one that was meant; those of others are left alone.
 */
final class SettingNamesTest {
  private static final String PLANTED = "planted-5f1c";

  private final ApplicationContextRunner runner = Contexts.runner();

  record NeedsSource(SourceClient source) {}

  @ParameterizedTest
  @CsvSource({
    "flxpoint.source.x.token, ; the nearest is flxpoint.sources.x.token.",
    "flxpoint.source.token, ; the nearest is flxpoint.sources.token.",
    "flxpoint.sources.x.tokn, ; the nearest is flxpoint.sources.x.token.",
    "flxpoint.channels.shop.tokn, ; the nearest is flxpoint.channels.shop.token.",
    "flxpoint.chanels.shop.id, ; the nearest is flxpoint.channels.shop.id.",
    "flxpoint.acountToken, ; the nearest is flxpoint.accountToken.",
    "flxpoint.base-urls, ; the nearest is flxpoint.baseUrl.",
    "flxpoint.poller.every, ; the nearest is flxpoint.pollers.every.",
    "flxpoint.pollers.evry, ; the nearest is flxpoint.pollers.every.",
    "flxpoint.sources.x.token.value, .",
    "flxpoint.token, .",
    "flxpoint.warehouse.url, .",
  })
  void misspelt_saysWhatWasFoundAndWhatIsNearest(String found, String nearest) {
    runner
        .withUserConfiguration(NeedsSource.class)
        .withPropertyValues(found + "=" + PLANTED)
        .run(
            context -> {
              FailureAnalysis analysis =
                  new FlxpointFailureAnalyzer().analyze(context.getStartupFailure());
              assertThat(analysis).as("of %s", context.getStartupFailure()).isNotNull();
              assertThat(analysis.getDescription())
                  .isEqualTo(found.toLowerCase(Locale.ROOT) + " is no setting" + nearest);
              StringWriter trace = new StringWriter();
              context.getStartupFailure().printStackTrace(new PrintWriter(trace));
              assertThat(trace.toString()).doesNotContain(PLANTED);
            });
  }

  /** Each in the spellings that Spring Boot takes. */
  @Test
  void settings_inEachSpelling_areTaken() {
    Map<String, Object> settings = new LinkedHashMap<>();
    for (String spelling : List.of("max-retries", "maxRetries", "max_retries", "MAXRETRIES")) {
      settings.put("flxpoint." + spelling, 2);
    }
    settings.put("flxpoint.sources.my-tents.token", "a");
    settings.put("flxpoint.sources[stoves].TOKEN", "b");
    settings.put("flxpoint.sources[0].token", "d");
    settings.put("flxpoint.accountToken", "c");
    settings.put("flxpoint.pollers.autoStartup", false);
    settings.put("flxpointer.token", PLANTED);
    settings.put("my.flxpoint.token", PLANTED);
    settings.put("management.health.flxpoint.enabled", true);
    with(new MapPropertySource("file", settings))
        .run(context -> assertThat(context).hasNotFailed().hasSingleBean(AccountClient.class));
  }

  /** Of the command, of the examples, of our tests, and of whoever else there is. */
  @Test
  void environmentVariables_areLeftAlone_andMakeClients() {
    Map<String, Object> variables = new LinkedHashMap<>();
    for (String name :
        List.of(
            "TOKEN", "SOURCE_TOKEN", "CHANNEL_TOKEN", "COMMAND", "TEST_REDIS", "SERVICE_HOST")) {
      variables.put("FLXPOINT_" + name, PLANTED);
    }
    variables.put("FLXPOINT_ACCOUNT_TOKEN", "a");
    variables.put("FLXPOINT_BASE_URL", "http://127.0.0.1:1");
    variables.put("FLXPOINT_SOURCES_TENTS_TOKEN", "b");
    with(new SystemEnvironmentPropertySource("systemEnvironment", variables))
        .withUserConfiguration(NeedsSource.class)
        .run(context -> assertThat(context).hasNotFailed().hasSingleBean(AccountClient.class));
  }

  /** As a build sets it that is called with -Dflxpoint.version. */
  @Test
  void systemProperties_areLeftAlone() {
    with(new MapPropertySource("systemProperties", Map.of("flxpoint.version", "1")))
        .run(context -> assertThat(context).hasNotFailed());
  }

  private ApplicationContextRunner with(PropertySource<?> settings) {
    return runner.withInitializer(
        context -> {
          var sources = context.getEnvironment().getPropertySources();
          sources.remove(settings.getName());
          sources.addFirst(settings);
        });
  }
}
