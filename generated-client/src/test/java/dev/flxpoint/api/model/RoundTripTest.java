package dev.flxpoint.api.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import dev.flxpoint.api.json.Json;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Execution(ExecutionMode.CONCURRENT)
final class RoundTripTest {
  private static final int INSTANCES = Boolean.getBoolean("slow") ? 100 : 10;
  private static final int MODELS_AT_LEAST = 50;

  static List<Class<?>> objects() {
    return Models.objects();
  }

  static List<Class<?>> enums() {
    return Models.enums();
  }

  @Test
  void models_found() {
    assertThat(objects()).hasSizeGreaterThan(MODELS_AT_LEAST).contains(Order.class);
    assertThat(enums()).contains(OrderStatus.class).doesNotContainAnyElementsOf(objects());
    assertThat(Models.all()).hasSize(objects().size() + enums().size());
  }

  @ParameterizedTest
  @MethodSource("objects")
  void encodeThenDecode_equal(Class<?> model) throws IOException {
    RandomModels random = new RandomModels(1);
    JsonAdapter<Object> adapter = adapter(model);
    for (int i = 0; i < INSTANCES; i++) {
      Object instance = random.next(model);
      String json = adapter.toJson(instance);

      Object decoded = adapter.fromJson(json);

      assertThat(decoded).as(json).isEqualTo(instance).hasSameHashCodeAs(instance);
      assertThat(decoded).hasToString(instance.toString());
      assertThat(adapter.toJson(decoded)).isEqualTo(json);
    }
  }

  @ParameterizedTest
  @MethodSource("objects")
  void decode_unknownMembersInEveryObject_kept(Class<?> model) throws IOException {
    RandomModels random = new RandomModels(2);
    JsonAdapter<Object> adapter = adapter(model);
    for (int i = 0; i < INSTANCES; i++) {
      Object tree = withMoreMembers(Json.ANY.fromJson(adapter.toJson(random.next(model))));

      Object decoded = adapter.fromJson(Json.ANY.toJson(tree));

      assertThat(Json.ANY.fromJson(adapter.toJson(decoded))).isEqualTo(tree);
    }
  }

  @ParameterizedTest
  @MethodSource("objects")
  void decode_nullMember_refusedOnlyWhereRequired(Class<?> model) throws IOException {
    JsonAdapter<Object> adapter = adapter(model);
    Map<?, ?> tree = (Map<?, ?>) Json.ANY.fromJson(adapter.toJson(new RandomModels(3).full(model)));
    int refused = 0;
    for (Object name : tree.keySet()) {
      Map<Object, Object> withNull = new LinkedHashMap<>(tree);
      withNull.put(name, null);
      try {
        Object decoded = adapter.fromJson(Json.ANY.toJson(withNull));
        Map<?, ?> encoded = (Map<?, ?>) Json.ANY.fromJson(adapter.toJson(decoded));
        assertThat(encoded.get(name)).isNull();
      } catch (JsonDataException e) {
        assertThat(e).hasMessage("Required member '" + name + "' is missing at path $");
        refused++;
      }
    }
    long cleared =
        Models.clears(model).stream().filter(clear -> isRequired(model, clear.getName())).count();

    assertThat(tree).hasSize(Models.setters(model).size());
    assertThat(refused + cleared).isEqualTo(RandomModels.required(model).size());
  }

  @ParameterizedTest
  @MethodSource("enums")
  void decode_valueOfALaterVersion_kept(Class<?> type) throws IOException {
    JsonAdapter<Object> adapter = adapter(type);
    Object value = adapter.fromJson("\"of a later version\"");

    assertThat(Models.call(Models.method(type, "isKnown"), value)).isEqualTo(false);
    assertThat(value).hasToString("of a later version");
    assertThat(adapter.toJson(value)).isEqualTo("\"of a later version\"");
  }

  private static boolean isRequired(Class<?> model, String clear) {
    return RandomModels.required(model).stream()
        .anyMatch(member -> clear.equalsIgnoreCase("clear" + member));
  }

  private static Object withMoreMembers(Object tree) {
    if (tree instanceof Map<?, ?> members) {
      Map<Object, Object> more = new LinkedHashMap<>();
      more.put("of a later version", List.of(true, Map.of()));
      members.forEach((name, value) -> more.put(name, withMoreMembers(value)));
      return more;
    }
    return tree instanceof List<?> items
        ? items.stream().map(item -> item == null ? null : withMoreMembers(item)).toList()
        : tree;
  }

  private static JsonAdapter<Object> adapter(Class<?> type) {
    return ModelAdapters.moshi().adapter((Type) type);
  }
}
