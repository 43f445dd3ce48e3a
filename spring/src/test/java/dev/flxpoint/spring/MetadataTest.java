package dev.flxpoint.spring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.json.JsonParserFactory;

/** What an editor and the page say of the settings is what there is. */
final class MetadataTest {
  private static final Path PAGE = Path.of("..", "docs", "spring-boot.md");
  private static final Pattern ROW =
      Pattern.compile("^\\| `([a-z.-]+)` \\| (?:`([^`]+)`|[^|]*) \\|", Pattern.MULTILINE);

  private static final Map<String, Class<?>> NESTED =
      Map.of("pollers", FlxpointProperties.Pollers.class);

  private final Map<String, Map<String, Object>> properties = named("properties");
  private final Map<String, Map<String, Object>> hints = named("hints");

  @Test
  void eachSetting_hasATypeAndADescription() {
    assertThat(properties).containsOnlyKeys(settings());
    assertThat(properties.values())
        .allSatisfy(
            property -> {
              assertThat(property).containsKey("type");
              assertThat((String) property.get("description")).endsWith(".").hasSizeGreaterThan(10);
            });
  }

  @Test
  void eachEnum_hasAHintForEachOfItsValues() throws ReflectiveOperationException {
    for (Map.Entry<String, Map<String, Object>> property : properties.entrySet()) {
      String type = (String) property.getValue().get("type");
      Class<?> found = type.contains("<") ? Map.class : Class.forName(type);
      if (found.isEnum()) {
        List<String> names =
            Arrays.stream(found.getEnumConstants())
                .map(each -> each.toString().toLowerCase(Locale.ROOT))
                .toList();
        assertThat(hints).containsKey(property.getKey());
        assertThat((List<?>) hints.get(property.getKey()).get("values"))
            .extracting(each -> ((Map<?, ?>) each).get("value").toString())
            .containsExactlyInAnyOrderElementsOf(names);
      }
    }
  }

  @Test
  void page_namesEachSetting_withItsDefault() throws IOException {
    assumeTrue(Files.exists(PAGE), "The page is not beside the projects of users");
    String page = Files.readString(PAGE);
    int start = page.indexOf("## Settings");
    String section = page.substring(start, page.indexOf("\n## ", start));
    Map<String, String> told =
        ROW.matcher(section)
            .results()
            .collect(
                Collectors.toMap(
                    (MatchResult row) -> "flxpoint." + row.group(1),
                    row -> Objects.requireNonNullElse(row.group(2), "")));
    Map<String, String> known = new TreeMap<>();
    properties.forEach(
        (name, property) -> {
          Object value = property.getOrDefault("defaultValue", "");
          known.put(name, value instanceof Map ? "" : value.toString());
        });
    assertThat(new TreeMap<>(told)).isEqualTo(known);
  }

  /** Records have them in Java's spelling. */
  private static List<String> settings() {
    return Arrays.stream(FlxpointProperties.class.getRecordComponents())
        .flatMap(
            component -> {
              Class<?> nested = NESTED.get(component.getName());
              return nested == null
                  ? List.of(component.getName()).stream()
                  : Arrays.stream(nested.getRecordComponents())
                      .map(inner -> component.getName() + "." + inner.getName());
            })
        .map(name -> "flxpoint." + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
        .toList();
  }

  /** Those of the starter alone, of the files of all jars. */
  @SuppressWarnings("unchecked")
  private static Map<String, Map<String, Object>> named(String kind) {
    Map<String, Map<String, Object>> named = new TreeMap<>();
    try {
      for (URL file :
          Collections.list(
              MetadataTest.class
                  .getClassLoader()
                  .getResources("META-INF/spring-configuration-metadata.json"))) {
        try (InputStream in = file.openStream()) {
          Map<String, Object> all =
              JsonParserFactory.getJsonParser().parseMap(new String(in.readAllBytes(), UTF_8));
          for (Object each : (List<Object>) all.getOrDefault(kind, List.of())) {
            Map<String, Object> entry = (Map<String, Object>) each;
            if (entry.get("name").toString().startsWith("flxpoint.")) {
              named.put(entry.get("name").toString(), entry);
            }
          }
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return named;
  }
}
