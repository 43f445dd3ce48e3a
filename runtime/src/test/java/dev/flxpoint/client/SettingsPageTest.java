package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.client.internal.time.FakeTime;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

/** What docs/settings.md says of settings and their defaults is what the builder has. */
final class SettingsPageTest {
  private static final Pattern NAME = Pattern.compile("`(\\w+)`");
  private static final Pattern CONSTANT = Pattern.compile("`([A-Z]{3,})`");

  private final List<String> page = Files.readAllLines(Path.of("../docs/settings.md"));

  SettingsPageTest() throws IOException {}

  @Test
  void settings_areThoseOfTheBuilder() {
    assertThat(defaults().keySet())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(FlxpointBuilder.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(Method::getName)
                .filter(name -> !name.equals("build"))
                .distinct()
                .toList());
  }

  @Test
  void defaults_areThoseOfTheBuilder() {
    Map<String, String> defaults = defaults();
    OkHttpClient http =
        HttpClients.forApi(null, HttpUrl.get("https://api.example.com"), new FakeTime());

    assertThat(defaults)
        .containsEntry("baseUrl", "`" + FlxpointBuilder.DEFAULT_BASE_URL + "`")
        .containsEntry("maxRetries", Integer.toString(CallOptions.DEFAULT.maxRetries()))
        .containsEntry("maxResponseBytes", (FlxpointBuilder.MAX_RESPONSE_BYTES >> 20) + " MB")
        .containsEntry("scopeCheck", "`" + FlxpointBuilder.DEFAULT_SCOPE_CHECK + "`")
        .containsEntry("holdBack", "`" + FlxpointBuilder.DEFAULT_HOLD_BACK + "`")
        .containsEntry("deadline", CallOptions.DEFAULT.deadline() == null ? "none" : "some")
        .containsEntry("pacing", "`" + Pacing.LEARNED + "`");
    assertThat(http.writeTimeoutMillis()).isEqualTo(http.readTimeoutMillis());
    assertThat(defaults)
        .containsEntry(
            "okHttpClient",
            "%d s to connect, %d s to read and to write"
                .formatted(http.connectTimeoutMillis() / 1_000, http.readTimeoutMillis() / 1_000));
  }

  @Test
  void constants_areThere() {
    List<String> known =
        Stream.of(Pacing.values(), HoldBack.values(), ScopeCheck.values())
            .flatMap(Arrays::stream)
            .map(Enum::name)
            .toList();

    assertThat(page)
        .flatExtracting(line -> found(CONSTANT, line))
        .isNotEmpty()
        .allMatch(name -> known.contains(name));
  }

  /** Returns the second cell of each row of the first table, by the name in its first. */
  private Map<String, String> defaults() {
    Map<String, String> defaults = new LinkedHashMap<>();
    page.stream()
        .dropWhile(line -> !line.startsWith("| setting |"))
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .map(line -> line.split(" *\\| *", -1))
        .forEach(cells -> found(NAME, cells[1]).forEach(name -> defaults.put(name, cells[2])));
    return defaults;
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
  }
}
