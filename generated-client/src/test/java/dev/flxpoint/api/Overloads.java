package dev.flxpoint.api;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Shortens an interface: a method with optional parameters stands for its two overloads. */
final class Overloads {
  private static final String OPTIONAL = "Params";

  private Overloads() {}

  static List<String> of(Class<?> type) {
    List<Method> methods = Signatures.methods(type);
    List<String> lines = new ArrayList<>();
    for (Method method : methods) {
      if (!method.isDefault()) {
        boolean both = methods.stream().filter(other -> isOverload(other, method)).count() == 2;
        lines.add(both ? optional(method) : Signatures.method(method));
        if (!both) {
          methods.stream()
              .filter(other -> isOverload(other, method))
              .forEach(other -> lines.add(Signatures.method(other)));
        }
      } else if (methods.stream().noneMatch(other -> isOverload(method, other))) {
        lines.add(Signatures.method(method));
      }
    }
    return lines;
  }

  private static boolean isOverload(Method overload, Method method) {
    if (!overload.isDefault() || method.isDefault() || !takesOptional(method)) {
      return false;
    }
    List<String> required = types(method).subList(0, method.getParameterCount() - 1);
    List<String> function = new ArrayList<>(required);
    function.add("Consumer<" + types(method).get(required.size()) + ".Builder>");
    return overload.getName().equals(method.getName())
        && (types(overload).equals(required) || types(overload).equals(function));
  }

  private static boolean takesOptional(Method method) {
    Class<?>[] types = method.getParameterTypes();
    return types.length > 0 && types[types.length - 1].getSimpleName().endsWith(OPTIONAL);
  }

  private static List<String> types(Method method) {
    return Arrays.stream(method.getParameters())
        .map(parameter -> TypeText.of(parameter.getAnnotatedType()))
        .toList();
  }

  private static String optional(Method method) {
    List<Parameter> parameters = new ArrayList<>(List.of(method.getParameters()));
    Parameter last = parameters.remove(parameters.size() - 1);
    String all =
        parameters.stream()
            .map(each -> TypeText.parameter(each) + ", ")
            .collect(Collectors.joining());
    return Signatures.method(method, "(" + all + "[" + TypeText.of(last.getAnnotatedType()) + "])");
  }
}
