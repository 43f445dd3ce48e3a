package dev.flxpoint.api.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import dev.flxpoint.api.json.Json;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** Every model reads the example that the spec gives of it, and loses nothing. */
final class ExampleRoundTripTest {
  private static final Path SPEC = Path.of("../spec/target/classes/META-INF/flxpoint/openapi.yaml");

  static Stream<Arguments> examples() throws IOException {
    Map<?, ?> spec;
    try (Reader reader = Files.newBufferedReader(SPEC)) {
      spec = new Yaml().load(reader);
    }
    Map<?, ?> schemas = (Map<?, ?>) ((Map<?, ?>) spec.get("components")).get("schemas");
    return schemas.entrySet().stream()
        .filter(schema -> ((Map<?, ?>) schema.getValue()).get("example") instanceof Map)
        .map(
            schema ->
                Arguments.of(
                    schema.getKey(),
                    Json.ANY.toJson(((Map<?, ?>) schema.getValue()).get("example"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void example_readAndWritten_isTheSame(String name, String json) throws Exception {
    JsonAdapter<Object> adapter = adapter(name);

    Object model = adapter.fromJson(json);

    assertThat(tree(adapter.toJson(model))).isEqualTo(tree(json));
    assertThat(adapter.fromJson(adapter.toJson(model))).isEqualTo(model).hasSameHashCodeAs(model);
    assertThat(model.getClass().getMethod("unknownMembers").invoke(model)).isEqualTo(Map.of());
  }

  @Test
  void examples_found() throws IOException {
    assertThat(examples().map(example -> example.get()[0]))
        .contains("InventoryVariant", "FulfillmentRequest", "UpsertInventoryParent");
  }

  @SuppressWarnings("unchecked") // The model is known by its name only.
  private static JsonAdapter<Object> adapter(String name) throws ClassNotFoundException {
    return (JsonAdapter<Object>)
        ModelAdapters.moshi().adapter(Class.forName("dev.flxpoint.api.model." + name));
  }

  /** The document without the order of its members, and without a null where absent means it. */
  private static Object tree(String json) throws IOException {
    return withoutNulls(Json.ANY.fromJson(json));
  }

  private static Object withoutNulls(Object node) {
    if (node instanceof List<?> items) {
      return items.stream().map(ExampleRoundTripTest::withoutNulls).toList();
    }
    if (!(node instanceof Map<?, ?> members)) {
      return node;
    }
    Map<Object, Object> kept = new TreeMap<>();
    members.forEach(
        (name, value) -> {
          if (value != null) {
            kept.put(name, withoutNulls(value));
          }
        });
    return kept;
  }
}
