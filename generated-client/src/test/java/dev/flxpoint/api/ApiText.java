package dev.flxpoint.api;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The public signatures of the generated client as a text that is compared line by line. */
final class ApiText {
  private static final String PACKAGE = ApiCall.class.getPackageName() + ".";
  private static final List<String> HEADER =
      List.of(
          "# What users of the generated client can name. Made from its classes; see"
              + " docs/regenerating.md.",
          "# T? may be null. A member of a type with a Builder is one line, which stands for what"
              + " reads and sets it,",
          "# and if clearable for what clears it. [P] stands for no argument, a P, and a function"
              + " that sets a P.",
          "# (model), (parameters) and (open enum) stand for what every such type has.");

  private ApiText() {}

  static List<String> of(Collection<Class<?>> types) {
    List<String> lines = new ArrayList<>();
    for (Class<?> type : types) {
      if (isVisible(type) && !isBuilder(type)) {
        String name = type.getName().replaceFirst(PACKAGE, "").replace('$', '.');
        List<String> members = members(type);
        String kind = Usual.take(type, members).orElseGet(() -> javaKind(type));
        lines.add(name + " " + kind(type, kind));
        members.forEach(member -> lines.add(name + "." + member));
      }
    }
    lines.sort(null);
    lines.addAll(0, HEADER);
    return lines;
  }

  private static List<String> members(Class<?> type) {
    if (type.isInterface()) {
      return Overloads.of(type);
    }
    return Members.of(type)
        .orElseGet(
            () -> {
              List<String> lines = new ArrayList<>(Signatures.of(type));
              lines.replaceAll(line -> withValue(type, line));
              return lines;
            });
  }

  private static String withValue(Class<?> type, String line) {
    for (Field field : type.getFields()) {
      if (field.getType() == type && !type.isEnum() && line.startsWith(field.getName() + ": ")) {
        try {
          return field.getName() + " = " + field.get(null);
        } catch (IllegalAccessException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    return line;
  }

  private static String javaKind(Class<?> type) {
    return type.isAnnotation()
        ? "annotation"
        : type.isInterface() ? "interface" : type.isEnum() ? "enum" : "class";
  }

  private static String kind(Class<?> type, String kind) {
    String variables = TypeText.variables(type.getTypeParameters());
    Class<?> parent = type.getSuperclass();
    String parents = parent == null || parent == Object.class || type.isEnum() ? "" : parent(type);
    return "("
        + (Modifier.isAbstract(type.getModifiers()) && !type.isInterface() ? "abstract " : "")
        + kind
        + variables
        + parents
        + ")"
        + Signatures.deprecated(type.isAnnotationPresent(Deprecated.class));
  }

  private static String parent(Class<?> type) {
    String interfaces =
        Arrays.stream(type.getAnnotatedInterfaces())
            .map(TypeText::of)
            .collect(Collectors.joining(", "));
    return " extends "
        + TypeText.of(type.getAnnotatedSuperclass())
        + (interfaces.isEmpty() ? "" : " implements " + interfaces);
  }

  private static boolean isBuilder(Class<?> type) {
    return type.getSimpleName().equals("Builder");
  }

  private static boolean isVisible(Class<?> type) {
    return !type.isAnonymousClass()
        && (type.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0
        && (type.getEnclosingClass() == null || isVisible(type.getEnclosingClass()));
  }
}
