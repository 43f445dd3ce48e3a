package dev.flxpoint.api;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The public members of a type, each on a line of its own, all of them spelled out. */
final class Signatures {
  private static final int VISIBLE = Modifier.PUBLIC | Modifier.PROTECTED;

  private Signatures() {}

  static List<String> of(Class<?> type) {
    List<String> lines = new ArrayList<>();
    for (Field field : type.getDeclaredFields()) {
      if (isVisible(field.getModifiers()) && !field.isSynthetic()) {
        lines.add(
            field.isEnumConstant()
                ? field.getName() + deprecated(field.isAnnotationPresent(Deprecated.class))
                : field.getName() + ": " + TypeText.of(field.getAnnotatedType()));
      }
    }
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (isVisible(constructor.getModifiers())) {
        lines.add("new" + TypeText.parameters(constructor));
      }
    }
    methods(type).forEach(method -> lines.add(method(method)));
    return lines;
  }

  /** Returns what the type itself declares, apart from what every object or enum has. */
  static List<Method> methods(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> isVisible(method.getModifiers()) && !method.isSynthetic())
        .filter(method -> !isOfEveryObject(method))
        .toList();
  }

  static String method(Method method) {
    return method(method, TypeText.parameters(method));
  }

  static String method(Method method, String parameters) {
    String variables = TypeText.variables(method.getTypeParameters());
    return (Modifier.isStatic(method.getModifiers()) ? "static " : "")
        + (variables.isEmpty() ? "" : variables + " ")
        + method.getName()
        + parameters
        + ": "
        + TypeText.of(method.getAnnotatedReturnType())
        + thrown(method)
        + deprecated(method.isAnnotationPresent(Deprecated.class));
  }

  static String deprecated(boolean deprecated) {
    return deprecated ? " deprecated" : "";
  }

  private static String thrown(Method method) {
    return method.getExceptionTypes().length == 0
        ? ""
        : Arrays.stream(method.getExceptionTypes())
            .map(TypeText::name)
            .collect(Collectors.joining(", ", " throws ", ""));
  }

  private static boolean isVisible(int modifiers) {
    return (modifiers & VISIBLE) != 0;
  }

  private static boolean isOfEveryObject(Method method) {
    String call = method.getName() + method.getParameterCount();
    return List.of("equals1", "hashCode0", "toString0").contains(call)
        || (method.getDeclaringClass().isEnum() && List.of("values0", "valueOf1").contains(call));
  }
}
