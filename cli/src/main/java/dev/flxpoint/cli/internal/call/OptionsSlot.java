package dev.flxpoint.cli.internal.call;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The optional parameters of an operation, which have a builder. */
final class OptionsSlot implements Slot {
  private final Class<?> params;
  private final Map<String, Method> setters = new TreeMap<>();

  OptionsSlot(Class<?> params) {
    this.params = params;
    try {
      Class<?> builder = params.getMethod("builder").getReturnType();
      Arrays.stream(builder.getMethods())
          .filter(method -> method.getReturnType() == builder && method.getParameterCount() == 1)
          .filter(method -> !method.isVarArgs())
          .sorted(Comparator.comparing(Method::getName))
          .forEach(method -> setters.put(method.getName(), method));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(params + " has no builder", e);
    }
  }

  @Override
  public List<Argument> arguments() {
    return setters.entrySet().stream()
        .map(each -> argument(each.getKey(), each.getValue().getGenericParameterTypes()[0]))
        .toList();
  }

  @Override
  public Object value(Given given) {
    try {
      Object builder = params.getMethod("builder").invoke(null);
      for (Argument argument : arguments()) {
        if (given.has(argument)) {
          Object value = argument.repeatable() ? given.all(argument) : given.one(argument);
          Objects.requireNonNull(setters.get(argument.name())).invoke(builder, value);
        }
      }
      return builder.getClass().getMethod("build").invoke(builder);
    } catch (InvocationTargetException e) {
      throw Given.refused(e);
    } catch (NoSuchMethodException | IllegalAccessException e) {
      throw new IllegalStateException("Cannot build " + params, e);
    }
  }

  private static Argument argument(String name, Type type) {
    boolean list = type instanceof ParameterizedType of && of.getRawType() == List.class;
    Type each = list ? ((ParameterizedType) type).getActualTypeArguments()[0] : type;
    return new Argument(name, Argument.Place.QUERY, each, false, list);
  }
}
