package dev.flxpoint.api;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedTypeVariable;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes types as a reader of a diff wants them: without packages, and with ? where null may be.
 */
final class TypeText {
  private TypeText() {}

  static String of(AnnotatedType type) {
    String text = withoutNull(type);
    return type.isAnnotationPresent(Nullable.class) ? text + "?" : text;
  }

  /** Like the other one, for a type whose null says nothing. */
  static String withoutNull(AnnotatedType type) {
    if (type instanceof AnnotatedParameterizedType generic) {
      return raw(generic.getType())
          + "<"
          + joined(Arrays.stream(generic.getAnnotatedActualTypeArguments()))
          + ">";
    }
    if (type instanceof AnnotatedArrayType array) {
      return of(array.getAnnotatedGenericComponentType()) + "[]";
    }
    if (type instanceof AnnotatedWildcardType wildcard) {
      return wildcard(wildcard);
    }
    if (type instanceof AnnotatedTypeVariable) {
      return type.getType().getTypeName();
    }
    return raw(type.getType());
  }

  /** Returns {@code (name: Type, ...)}. */
  static String parameters(Executable executable) {
    return Arrays.stream(executable.getParameters())
        .map(TypeText::parameter)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  static String parameter(Parameter parameter) {
    return parameter.getName() + ": " + of(parameter.getAnnotatedType());
  }

  /** Returns {@code <T extends Bound>}, or nothing. */
  static String variables(TypeVariable<?>[] variables) {
    return variables.length == 0
        ? ""
        : Arrays.stream(variables)
            .map(
                variable ->
                    variable.getName()
                        + " extends "
                        + joined(Arrays.stream(variable.getAnnotatedBounds())))
            .collect(Collectors.joining(", ", "<", ">"));
  }

  /** Returns the name without its package, nested ones as {@code Outer.Inner}. */
  static String name(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return outer == null ? type.getSimpleName() : name(outer) + "." + type.getSimpleName();
  }

  private static String raw(Type type) {
    if (type instanceof Class<?> plain) {
      return plain.isArray() ? raw(plain.getComponentType()) + "[]" : name(plain);
    }
    return type instanceof java.lang.reflect.ParameterizedType generic
        ? raw(generic.getRawType())
        : type.getTypeName();
  }

  private static String wildcard(AnnotatedWildcardType type) {
    AnnotatedType[] lower = type.getAnnotatedLowerBounds();
    if (lower.length > 0) {
      return "? super " + joined(Arrays.stream(lower));
    }
    String upper = joined(Arrays.stream(type.getAnnotatedUpperBounds()));
    return upper.isEmpty() || upper.equals("Object") ? "?" : "? extends " + upper;
  }

  private static String joined(Stream<AnnotatedType> types) {
    return types.map(TypeText::of).collect(Collectors.joining(", "));
  }
}
