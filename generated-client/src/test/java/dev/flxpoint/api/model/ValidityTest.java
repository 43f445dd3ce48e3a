package dev.flxpoint.api.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import dev.flxpoint.api.SpecSchemas;
import dev.flxpoint.api.json.Json;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the adapters write against the schemas of the spec, as another library reads them. */
@Execution(ExecutionMode.CONCURRENT)
final class ValidityTest {
  private static final int INSTANCES = Boolean.getBoolean("slow") ? 50 : 10;

  static List<Class<?>> objects() {
    return Models.objects();
  }

  static List<Class<?>> enums() {
    return Models.enums();
  }

  @ParameterizedTest
  @MethodSource("objects")
  void encoded_validAgainstItsSchema(Class<?> model) {
    RandomModels random = RandomModels.valid(4);
    JsonAdapter<Object> adapter = adapter(model);
    for (int i = 0; i < INSTANCES; i++) {
      String json = adapter.toJson(random.next(model));

      assertThat(refusals(model, json)).as(json).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("enums")
  void encodedConstant_validAgainstItsSchema(Class<?> type) {
    for (Object constant : Models.constants(type)) {
      assertThat(refusals(type, adapter(type).toJson(constant))).isEmpty();
    }
    assertThat(refusals(type, "\"of a later version\"")).containsExactly("enum at ");
  }

  @ParameterizedTest
  @MethodSource("objects")
  void withoutARequiredMember_invalid(Class<?> model) throws IOException {
    Map<Object, Object> full = full(model);
    for (String member : RandomModels.required(model)) {
      Map<Object, Object> tree = new LinkedHashMap<>(full);
      String wire = wire(model, tree, member);
      tree.remove(wire);

      assertThat(refusals(model, Json.ANY.toJson(tree))).contains("required at /" + wire);
    }
  }

  @ParameterizedTest
  @MethodSource("objects")
  void withAMemberOfAnotherType_invalid(Class<?> model) throws IOException {
    Map<Object, Object> full = full(model);
    for (Method setter : Models.setters(model)) {
      Map<Object, Object> tree = new LinkedHashMap<>(full);
      String wire = wire(model, tree, setter.getName());
      tree.put(wire, tree.get(wire) instanceof String ? 7 : "seven");
      List<String> refusals = refusals(model, Json.ANY.toJson(tree));

      if (setter.getParameterTypes()[0] == Object.class) {
        assertThat(refusals).isEmpty();
      } else {
        assertThat(refusals).contains("type at /" + wire);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("objects")
  void withABadDate_invalid(Class<?> model) throws IOException {
    Map<Object, Object> full = full(model);
    for (Method setter : Models.setters(model)) {
      if (setter.getParameterTypes()[0] == Instant.class) {
        Map<Object, Object> tree = new LinkedHashMap<>(full);
        String wire = wire(model, tree, setter.getName());
        tree.put(wire, "2026-02-30T00:00:00Z");

        assertThat(refusals(model, Json.ANY.toJson(tree))).containsExactly("format at /" + wire);
      }
    }
  }

  private static List<String> refusals(Class<?> type, String json) {
    return SpecSchemas.refusals(type.getSimpleName(), json);
  }

  private static Map<Object, Object> full(Class<?> model) throws IOException {
    Object tree = Json.ANY.fromJson(adapter(model).toJson(RandomModels.valid(5).full(model)));
    return new LinkedHashMap<>((Map<?, ?>) tree);
  }

  /** Returns the name on the wire of what Java calls a member. */
  private static String wire(Class<?> model, Map<Object, Object> tree, String member) {
    Optional<String> wire =
        SpecSchemas.wireNameOf(model.getSimpleName(), member)
            .or(
                () ->
                    tree.keySet().stream()
                        .map(String.class::cast)
                        .filter(name -> isCalled(member, name.replaceAll("[^A-Za-z0-9]", "")))
                        .findFirst());
    return wire.orElseThrow(() -> new AssertionError(member + " is not among " + tree.keySet()));
  }

  /** A keyword of Java gets an addition. */
  private static boolean isCalled(String member, String name) {
    return member.equalsIgnoreCase(name) || member.equalsIgnoreCase(name + "Value");
  }

  private static JsonAdapter<Object> adapter(Class<?> type) {
    return ModelAdapters.moshi().adapter((Type) type);
  }
}
