package dev.flxpoint.client;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.flxpoint.client.metrics.FlxpointMetrics;
import dev.flxpoint.client.observation.FlxpointObservations;
import dev.flxpoint.client.spi.PaceChange;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/observability.md lists is what can be watched, and its code compiles. */
final class ObservabilityPageIT {
  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

  /** One for all, as it opens each jar of the class path, which takes longer than a source. */
  private static final StandardJavaFileManager FILES =
      JAVAC.getStandardFileManager(null, null, null);

  private static final Pattern CODE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern PROMETHEUS = Pattern.compile("flxpoint_[a-z_]+");

  private static final String IMPORTS =
      """
      import dev.flxpoint.client.*;
      import dev.flxpoint.client.metrics.*;
      import dev.flxpoint.client.observation.*;
      import io.micrometer.common.*;
      import io.micrometer.core.instrument.MeterRegistry;
      import io.micrometer.core.instrument.config.MeterFilter;
      import io.micrometer.observation.*;
      import io.micrometer.tracing.handler.*;
      import io.micrometer.tracing.otel.bridge.*;
      import io.opentelemetry.api.OpenTelemetry;
      import io.opentelemetry.api.trace.Tracer;
      import java.util.concurrent.Executor;
      import okhttp3.OkHttpClient;
      """;

  private static final String PARAMETERS =
      "Executor executor, SourceClient source, MeterRegistry meters, MeterRegistry registry, OpenTelemetry openTelemetry,"
          + " Tracer otelTracer";

  private final Recorder recorder = new Recorder();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  private Map<String, Told> metered;

  /** How one meter is told of: its kind, and its tags beside token and type. */
  private record Told(String kind, Set<String> tags) {}

  @BeforeEach
  void provokeWhatever_canBeWatched() throws Exception {
    FlxpointMetrics metrics = new FlxpointMetrics(meters);
    try (Wire wire =
        new Wire(
            builder ->
                builder
                    .addListener(metrics)
                    .addListener(new FlxpointObservations(Recorder.registry(recorder))))) {
      wire.answer(429, "", "Retry-After: 3");
      wire.answer(503, "");
      wire.answer(200, "[]");
      wire.getVariants().execute();
      wire.answer(404, "{}");
      assertThat(catchThrowable(() -> wire.getVariants().execute())).isNotNull();
      metrics.paceChanged(
          wire.source.token(),
          new PaceChange(PaceChange.Reason.LEARNED, Duration.ZERO, Duration.ofSeconds(1)));
      // They go when the client is closed.
      metered = told(meters.getMeters());
    }
  }

  @Test
  void meters_areThoseOfThePage() throws Exception {
    assertThat(metersOfThePage()).isEqualTo(metered);
  }

  @Test
  void keys_areThoseOfThePage() throws Exception {
    assertThat(keysOfThePage("\n`flxpoint.call`,")).isEqualTo(keys(recorder.calls()));
    assertThat(keysOfThePage("\n`flxpoint.attempt`,")).isEqualTo(keys(recorder.attempts()));
  }

  @Test
  void meters_ofAlerts_areThere() throws Exception {
    Set<String> known = new TreeSet<>();
    metersOfThePage()
        .forEach(
            (name, told) -> {
              String base = name.replace('.', '_');
              switch (told.kind()) {
                case "timer" ->
                    known.addAll(List.of(base + "_seconds_sum", base + "_seconds_count"));
                case "counter" -> known.add(base + "_total");
                default -> known.add(base);
              }
            });
    List<String> asked =
        PROMETHEUS.matcher(page()).results().map(MatchResult::group).distinct().toList();
    assertThat(asked).hasSizeGreaterThan(6);
    assertThat(known).containsAll(asked);
  }

  @Test
  void snippets_compile(@TempDir Path out) throws Exception {
    List<String> snippets = CODE.matcher(page()).results().map(each -> each.group(1)).toList();
    assertThat(snippets).hasSize(6);
    for (String snippet : snippets) {
      boolean makesRegistry = snippet.contains("ObservationRegistry observations");
      String code =
          snippet.contains("class ")
              ? snippet
              : "class Snippet { void use(%s) { %s } }"
                  .formatted(
                      PARAMETERS + (makesRegistry ? "" : ", ObservationRegistry observations"),
                      snippet);
      assertThat(problems(IMPORTS + code, out)).as(snippet).isEmpty();
    }
  }

  private static Map<String, String> keysOfThePage(String start) throws Exception {
    Map<String, String> keys = new TreeMap<>();
    rows(start).forEach(row -> keys.put(row.get(0), row.get(1)));
    return keys;
  }

  private static Map<String, String> keys(List<? extends Observation.Context> contexts) {
    Map<String, String> keys = new TreeMap<>();
    for (Observation.Context context : contexts) {
      Recorder.low(context).keySet().forEach(key -> keys.put(key, "low"));
      Recorder.high(context).keySet().forEach(key -> keys.put(key, "high"));
    }
    return keys;
  }

  private static Map<String, Told> metersOfThePage() throws Exception {
    Map<String, Told> told = new TreeMap<>();
    for (List<String> row : rows("\n## Meters")) {
      Set<String> tags =
          Stream.of(row.get(2).split(", "))
              .filter(tag -> !tag.isEmpty())
              .collect(toCollection(TreeSet::new));
      told.put(row.get(0), new Told(row.get(1), tags));
    }
    return told;
  }

  private static Map<String, Told> told(List<Meter> meters) {
    Map<String, Told> told = new TreeMap<>();
    for (Meter meter : meters) {
      Set<String> tags =
          meter.getId().getTags().stream().map(Tag::getKey).collect(toCollection(TreeSet::new));
      assertThat(tags.removeAll(List.of("token", "type"))).isTrue();
      String kind = meter.getId().getType().name().toLowerCase(Locale.ROOT);
      told.put(meter.getId().getName(), new Told(kind, tags));
    }
    return told;
  }

  /** Returns the rows of the first table behind a text, without marks of code. */
  private static List<List<String>> rows(String start) throws Exception {
    String page = page();
    assertThat(page).contains(start);
    return page.substring(page.indexOf(start))
        .lines()
        .dropWhile(line -> !line.startsWith("| --- "))
        .skip(1)
        .takeWhile(line -> line.startsWith("|"))
        .map(ObservabilityPageIT::cells)
        .toList();
  }

  private static List<String> cells(String line) {
    return Stream.of(line.replace("`", "").split("\\|", -1)).skip(1).map(String::strip).toList();
  }

  private static String page() throws Exception {
    return Files.readString(Path.of("..", "docs", "observability.md"));
  }

  private static String problems(String code, Path out) {
    StringWriter problems = new StringWriter();
    SimpleJavaFileObject source =
        new SimpleJavaFileObject(
            URI.create("string:///Snippet.java"), SimpleJavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return code;
          }
        };
    List<String> options = List.of("-proc:none", "-d", out.toString());
    boolean compiled = JAVAC.getTask(problems, FILES, null, options, null, List.of(source)).call();
    return compiled ? "" : problems.toString();
  }
}
