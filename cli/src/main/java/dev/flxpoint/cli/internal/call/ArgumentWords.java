package dev.flxpoint.cli.internal.call;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;

/** Says what an argument takes. */
final class ArgumentWords {
  private ArgumentWords() {}

  /** Returns the type in a word or two. */
  static String type(Argument argument) {
    Type type = argument.type();
    if (type == long.class || type == Long.class || type == int.class || type == Integer.class) {
      return "whole number";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type == Instant.class) {
      return "time such as 2026-11-01T00:00:00Z";
    }
    if (type == String.class) {
      return "text";
    }
    return type instanceof ParameterizedType list
        ? "list of " + simple(list.getActualTypeArguments()[0])
        : simple(type);
  }

  private static String simple(Type type) {
    return type instanceof Class<?> named ? named.getSimpleName() : type.getTypeName();
  }
}
