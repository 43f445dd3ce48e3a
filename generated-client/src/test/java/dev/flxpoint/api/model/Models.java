package dev.flxpoint.api.model;

import dev.flxpoint.api.GeneratedClasses;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The model classes and their builders, by reflection, in an order that does not change. */
final class Models {
  private static final List<Class<?>> ALL =
      GeneratedClasses.all().stream()
          .filter(type -> type.getPackage() == ModelAdapters.class.getPackage())
          .filter(type -> type.getNestHost() == type)
          .filter(type -> type != ModelAdapters.class && type != FreeForm.class)
          .toList();
  private static final List<Class<?>> OBJECTS =
      ALL.stream().filter(type -> has(type, "builder")).toList();
  private static final Map<Class<?>, List<Method>> BUILDER_METHODS =
      OBJECTS.stream().collect(Collectors.toMap(model -> model, Models::builderMethods));

  private Models() {}

  /** Returns the classes that are built. */
  static List<Class<?>> objects() {
    return OBJECTS;
  }

  /** Returns the classes of open sets of values. */
  static List<Class<?>> enums() {
    return ALL.stream().filter(type -> has(type, "of", String.class)).toList();
  }

  /** Returns the values that an open set lists. */
  static List<Object> constants(Class<?> type) {
    return Stream.of(type.getFields())
        .filter(field -> field.getType() == type)
        .map(Models::constant)
        .toList();
  }

  /** Returns all of them. */
  static List<Class<?>> all() {
    return ALL;
  }

  static Class<?> builderOf(Class<?> model) {
    return method(model, "builder").getReturnType();
  }

  static List<Method> setters(Class<?> model) {
    return BUILDER_METHODS.get(model).stream()
        .filter(method -> method.getParameterCount() == 1)
        .toList();
  }

  static List<Method> clears(Class<?> model) {
    return BUILDER_METHODS.get(model).stream()
        .filter(method -> method.getParameterCount() == 0 && method.getName().startsWith("clear"))
        .toList();
  }

  static Object builder(Class<?> model) {
    return call(method(model, "builder"), null);
  }

  static Object toBuilder(Object model) {
    return call(method(model.getClass(), "toBuilder"), model);
  }

  static Object build(Object builder) {
    return call(method(builder.getClass(), "build"), builder);
  }

  /** Returns what the object holds of the member that the setter sets. */
  static Object get(Object model, Method setter) {
    return call(method(model.getClass(), setter.getName()), model);
  }

  static Method method(Class<?> type, String name, Class<?>... parameters) {
    try {
      return type.getMethod(name, parameters);
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }

  /** Calls the method and throws what it throws. */
  static Object call(Method method, Object target, Object... arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new AssertionError(e);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static Object constant(Field field) {
    try {
      return field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Method> builderMethods(Class<?> model) {
    Class<?> builder = builderOf(model);
    return Stream.of(builder.getMethods())
        .filter(method -> method.getReturnType() == builder)
        .sorted(Comparator.comparing(Method::getName))
        .toList();
  }

  private static boolean has(Class<?> type, String name, Class<?>... parameters) {
    return Stream.of(type.getDeclaredMethods())
        .anyMatch(
            method ->
                method.getName().equals(name)
                    && List.of(method.getParameterTypes()).equals(List.of(parameters)));
  }
}
