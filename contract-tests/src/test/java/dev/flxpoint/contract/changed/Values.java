package dev.flxpoint.contract.changed;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Values of generated types with everything set that can be set. */
final class Values {
  private static final Map<Type, Object> SIMPLE =
      Map.ofEntries(
          Map.entry(long.class, 1L),
          Map.entry(Long.class, 1L),
          Map.entry(int.class, 1),
          Map.entry(Integer.class, 1),
          Map.entry(boolean.class, true),
          Map.entry(Boolean.class, true),
          Map.entry(String.class, "x"),
          Map.entry(Object.class, "x"),
          Map.entry(BigDecimal.class, BigDecimal.ONE),
          Map.entry(Instant.class, Instant.EPOCH),
          Map.entry(LocalDate.class, LocalDate.EPOCH));

  private Values() {}

  static Object of(Type type) throws ReflectiveOperationException {
    if (SIMPLE.containsKey(type)) {
      return SIMPLE.get(type);
    }
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return List.of(of(list.getActualTypeArguments()[0]));
    }
    Class<?> generated = (Class<?>) type;
    for (Field field : generated.getFields()) {
      if (Modifier.isStatic(field.getModifiers()) && field.getType() == generated) {
        return field.get(null);
      }
    }
    return filled(generated);
  }

  private static Object filled(Class<?> type) throws ReflectiveOperationException {
    Object builder = type.getMethod("builder").invoke(null);
    for (Method method : builder.getClass().getMethods()) {
      if (method.getReturnType() == builder.getClass()
          && method.getParameterCount() == 1
          && !method.isVarArgs()) {
        method.invoke(builder, of(method.getGenericParameterTypes()[0]));
      }
    }
    return builder.getClass().getMethod("build").invoke(builder);
  }
}
