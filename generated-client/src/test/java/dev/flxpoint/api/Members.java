package dev.flxpoint.api;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Shortens a type that has a builder: a member is one line that stands for what reads, sets and
 * clears it. What does not follow from such a line stays as it is.
 */
final class Members {
  private final Map<String, Method> methods = new TreeMap<>();
  private final Map<String, Method> setters = new TreeMap<>();

  private Members(Class<?> type, Class<?> builder) {
    Signatures.methods(type).forEach(method -> methods.put(key(method), method));
    Signatures.methods(builder).forEach(method -> setters.put(key(method), method));
  }

  /** Returns the lines of the type and its builder, or nothing if the type has no builder. */
  static Optional<List<String>> of(Class<?> type) {
    for (Class<?> nested : type.getDeclaredClasses()) {
      if (nested.getSimpleName().equals("Builder")) {
        return Optional.of(new Members(type, nested).lines());
      }
    }
    return Optional.empty();
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Method setter : List.copyOf(setters.values())) {
      if (setter.getParameterCount() == 1 && !setter.isVarArgs()) {
        setters.remove(key(setter));
        lines.add(line(setter));
      }
    }
    methods.values().forEach(method -> lines.add(Signatures.method(method)));
    setters.values().forEach(setter -> lines.add("Builder." + Signatures.method(setter)));
    return lines;
  }

  private String line(Method setter) {
    String name = setter.getName();
    String set = TypeText.of(setter.getParameters()[0].getAnnotatedType());
    Method getter = methods.remove(name + "()");
    String type = getter == null ? set : TypeText.of(getter.getAnnotatedReturnType());
    boolean old = (getter == null ? setter : getter).isAnnotationPresent(Deprecated.class);
    return name
        + ": "
        + type
        + (boxed(set).equals(boxed(type)) ? "" : " set as " + set)
        + (setters.remove(name + "(" + varargs(set) + ")") == null ? "" : " or " + varargs(set))
        + clearing(Character.toUpperCase(name.charAt(0)) + name.substring(1))
        + Signatures.deprecated(old);
  }

  private String clearing(String name) {
    boolean clears = setters.remove("clear" + name + "()") != null;
    boolean tells = methods.remove("is" + name + "Cleared()") != null;
    return clears && tells ? " clearable" : clears ? " clear" : tells ? " cleared" : "";
  }

  /** Returns the array that may stand for a list. */
  private static String varargs(String list) {
    String item = list.replaceFirst("^List<(.*)>\\??$", "$1");
    return unboxed(item) + "[]";
  }

  private static String boxed(String type) {
    return switch (type) {
      case "int" -> "Integer";
      case "long" -> "Long";
      case "boolean" -> "Boolean";
      default -> type;
    };
  }

  private static String unboxed(String type) {
    return switch (type) {
      case "Integer" -> "int";
      case "Long" -> "long";
      default -> type;
    };
  }

  private static String key(Method method) {
    List<String> types = new ArrayList<>();
    for (var parameter : method.getParameters()) {
      types.add(TypeText.of(parameter.getAnnotatedType()));
    }
    return method.getName() + "(" + String.join(",", types) + ")";
  }
}
