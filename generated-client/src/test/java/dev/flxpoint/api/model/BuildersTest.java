package dev.flxpoint.api.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the builder of every model. */
final class BuildersTest {
  private static final int INSTANCES = 50;

  static List<Class<?>> objects() {
    return Models.objects();
  }

  @ParameterizedTest
  @MethodSource("objects")
  void toBuilder_buildsAnEqualObject(Class<?> model) {
    RandomModels random = new RandomModels(4);
    for (int i = 0; i < INSTANCES; i++) {
      Object instance = random.next(model);
      Object copy = Models.build(Models.toBuilder(instance));

      assertThat(copy).isNotSameAs(instance).isEqualTo(instance).hasSameHashCodeAs(instance);
      assertThat(copy).hasToString(instance.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("objects")
  void set_anotherValue_differsInThatMember(Class<?> model) {
    RandomModels random = new RandomModels(5);
    Object instance = random.full(model);
    for (Method setter : Models.setters(model)) {
      Object builder = Models.toBuilder(instance);
      Object value = otherValue(random, setter, Models.get(instance, setter));
      Models.call(setter, builder, value);
      Object changed = Models.build(builder);

      assertThat(Models.get(changed, setter)).as(setter.getName()).isEqualTo(value);
      assertThat(changed).as(setter.getName()).isNotEqualTo(instance);
      assertThat(changed.toString())
          .containsAnyOf(setter.getName() + "=" + value, setter.getName() + "=██");
    }
  }

  @ParameterizedTest
  @MethodSource("objects")
  void build_requiredMemberNotSet_refused(Class<?> model) {
    RandomModels random = new RandomModels(6);
    for (String missing : RandomModels.required(model)) {
      Object builder = Models.builder(model);
      Models.setters(model).stream()
          .filter(setter -> !setter.getName().equals(missing))
          .forEach(setter -> Models.call(setter, builder, random.value(setter)));

      assertThatThrownBy(() -> Models.build(builder))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(model.getSimpleName() + " needs " + missing);
    }
  }

  @ParameterizedTest
  @MethodSource("objects")
  void list_copiedAndUnmodifiable(Class<?> model) {
    Object full = new RandomModels(7).full(model);
    for (Method setter : Models.setters(model)) {
      if (setter.getParameterTypes()[0] == List.class) {
        List<Object> given = new ArrayList<>((List<?>) Models.get(full, setter));
        List<Object> expected = List.copyOf(given);
        Object builder = Models.toBuilder(full);
        Models.call(setter, builder, given);
        Object built = Models.build(builder);
        given.add("later");

        List<?> list = (List<?>) Models.get(built, setter);
        assertThat(list).isEqualTo(expected);
        assertThatThrownBy(() -> list.remove(null))
            .isInstanceOf(UnsupportedOperationException.class);
      }
    }
  }

  private static Object otherValue(RandomModels random, Method setter, Object old) {
    Object value = old;
    while (Objects.equals(value, old)) {
      value = random.value(setter);
    }
    return value;
  }
}
