package dev.flxpoint.contract.scope;

import com.squareup.moshi.Moshi;
import dev.flxpoint.api.model.ModelAdapters;
import dev.flxpoint.api.param.QueryParams;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Arguments with which a generated method can be called: bodies are the examples of the spec. */
final class MadeUpArguments {
  private static final Map<Type, Object> SIMPLE =
      Map.of(
          long.class,
          1L,
          Long.class,
          1L,
          int.class,
          1,
          Integer.class,
          1,
          Boolean.class,
          true,
          String.class,
          "x",
          Instant.class,
          Instant.EPOCH);

  private final BundledSpec spec;
  private final Moshi moshi = ModelAdapters.moshi();

  MadeUpArguments(BundledSpec spec) {
    this.spec = spec;
  }

  Object[] of(Method method) {
    return Arrays.stream(method.getGenericParameterTypes()).map(this::value).toArray();
  }

  private Object value(Type type) {
    if (SIMPLE.containsKey(type)) {
      return SIMPLE.get(type);
    }
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return List.of(value(list.getActualTypeArguments()[0]));
    }
    Class<?> model = (Class<?>) type;
    if (QueryParams.class.isAssignableFrom(model)) {
      return made(model, "none");
    }
    Object example = spec.example(model.getSimpleName());
    return example == null ? made(model, "of", "x") : moshi.adapter(model).fromJsonValue(example);
  }

  private static Object made(Class<?> type, String factory, Object... arguments) {
    try {
      Class<?>[] types = Arrays.stream(arguments).map(Object::getClass).toArray(Class<?>[]::new);
      return type.getMethod(factory, types).invoke(null, arguments);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type + " is no generated type with " + factory, e);
    }
  }
}
