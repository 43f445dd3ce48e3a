package dev.flxpoint.api.model;

import dev.flxpoint.api.SpecSchemas;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Makes instances of any model through its builder, the same ones for the same seed. */
public final class RandomModels {
  private static final int DEPTH = 2;
  private static final Map<Class<?>, Set<String>> REQUIRED = new ConcurrentHashMap<>();

  private final RandomValues random;

  RandomModels(long seed) {
    this(new RandomValues(seed, false));
  }

  private RandomModels(RandomValues random) {
    this.random = random;
  }

  /** Returns one whose instances keep to what the schemas allow: listed values and addresses. */
  public static RandomModels valid(long seed) {
    return new RandomModels(new RandomValues(seed, true));
  }

  /** Returns a value of any type that a body may have. */
  public Object body(Type type) {
    Object body = notNull(type, DEPTH);
    while (random.isValid() && body instanceof List<?> rows && rows.isEmpty()) {
      body = notNull(type, DEPTH);
    }
    return body;
  }

  /** Returns an instance of which any optional member may be set, absent or cleared. */
  Object next(Class<?> model) {
    return next(model, DEPTH);
  }

  /** Returns an instance with every member set and none beside them. */
  Object full(Class<?> model) {
    Object builder = Models.builder(model);
    Models.setters(model).forEach(setter -> set(builder, setter, value(setter)));
    return Models.build(builder);
  }

  /** Returns a value that the setter takes, and that is not null. */
  Object value(Method setter) {
    return value(setter, DEPTH);
  }

  /** Returns the members without which the model does not build, as its own builder tells. */
  static Set<String> required(Class<?> model) {
    Set<String> known = REQUIRED.get(model);
    return known != null ? known : probe(model);
  }

  private static Set<String> probe(Class<?> model) {
    RandomModels values = new RandomModels(0);
    Set<String> required = new LinkedHashSet<>();
    Object builder = Models.builder(model);
    while (true) {
      try {
        Models.build(builder);
        REQUIRED.put(model, required);
        return required;
      } catch (IllegalStateException e) {
        String member = e.getMessage().substring(e.getMessage().lastIndexOf(' ') + 1);
        if (!required.add(member)) {
          throw new AssertionError(model + " is set and still needs " + member, e);
        }
        Models.setters(model).stream()
            .filter(setter -> setter.getName().equals(member))
            .forEach(setter -> set(builder, setter, values.value(setter)));
      }
    }
  }

  private Object next(Class<?> model, int depth) {
    Object builder = Models.builder(model);
    for (Method setter : Models.setters(model)) {
      if (required(model).contains(setter.getName()) || (depth >= 0 && random.oneIn(2))) {
        set(builder, setter, value(setter, depth));
      }
    }
    for (Method clear : Models.clears(model)) {
      if (random.oneIn(4)) {
        Models.call(clear, builder);
      }
    }
    for (int i = random.upTo(2); i > 0 && depth >= 0; i--) {
      Method unknown =
          Models.method(builder.getClass(), "unknownMember", String.class, Object.class);
      Models.call(unknown, builder, "x-" + random.text(), random.json(2));
    }
    return Models.build(builder);
  }

  private static void set(Object builder, Method setter, Object value) {
    Models.call(setter, builder, value);
  }

  private Object value(Method setter, int depth) {
    if (setter.getName().equals("email") && random.isValid()) {
      return random.address();
    }
    Object value = notNull(setter.getGenericParameterTypes()[0], depth);
    while (random.isValid() && isTooLittle(setter, value)) {
      value = notNull(setter.getGenericParameterTypes()[0], depth);
    }
    return value;
  }

  private static boolean isTooLittle(Method setter, Object value) {
    String schema = setter.getDeclaringClass().getEnclosingClass().getSimpleName();
    if (value instanceof List<?> items) {
      return items.size() < SpecSchemas.least("minItems", schema, setter.getName());
    }
    int least = SpecSchemas.least("minimum", schema, setter.getName());
    return value instanceof Integer number && least > 0 && number < least;
  }

  private Object value(Type type, int depth) {
    if (type instanceof ParameterizedType list) {
      List<Object> items = new ArrayList<>();
      for (int i = random.upTo(3); i > 0; i--) {
        items.add(notNull(list.getActualTypeArguments()[0], depth));
      }
      return items;
    }
    if (Models.objects().contains(type)) {
      return next((Class<?>) type, depth - 1);
    }
    return random.value((Class<?>) type);
  }

  /** Free-form JSON may be null where lists and builders take no null for a value. */
  private Object notNull(Type type, int depth) {
    Object value = null;
    while (value == null) {
      value = value(type, depth);
    }
    return value;
  }
}
