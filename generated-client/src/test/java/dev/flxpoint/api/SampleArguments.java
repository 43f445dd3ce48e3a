package dev.flxpoint.api;

import dev.flxpoint.api.BundledSpec.SpecParameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Draws what a parameter may carry, as texts on the wire, and makes Java values of them. */
final class SampleArguments {
  private static final String[] PIECES = {"a", "Z", "7", " ", "&", "=", "+", "%41", "/", "?", "é"};
  private static final int MOST = 3;

  private final Random random;

  SampleArguments(long seed) {
    this.random = new Random(seed);
  }

  /** Returns one text, or several for a list. */
  List<String> texts(SpecParameter parameter) {
    Map<String, Object> schema = parameter.schema();
    boolean list = schema.get("type").equals("array");
    Map<String, Object> item =
        list ? BundledSpec.resolved(BundledSpec.object(schema.get("items"))) : schema;
    List<String> texts = new ArrayList<>();
    for (int i = list ? random.nextInt(1, MOST + 1) : 1; i > 0; i--) {
      texts.add(text(item));
    }
    return texts;
  }

  private String text(Map<String, Object> schema) {
    if (schema.get("enum") instanceof List<?> values) {
      return (String) values.get(random.nextInt(values.size()));
    }
    return switch (schema.get("type") + " " + schema.get("format")) {
      case "integer int64" -> String.valueOf(random.nextLong());
      case "integer int32" -> String.valueOf(random.nextInt());
      case "boolean null" -> String.valueOf(random.nextBoolean());
      case "string date-time" -> Instant.ofEpochSecond(random.nextInt()).toString();
      case "string date" -> LocalDate.ofEpochDay(random.nextInt(40_000)).toString();
      case "number null" -> BigDecimal.valueOf(random.nextInt(), 2).toString();
      case "string null", "string email" -> text();
      default -> throw new AssertionError("No parameter had such a schema: " + schema);
    };
  }

  private String text() {
    StringBuilder text = new StringBuilder("x");
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  /** Returns the argument of that Java type which stands for the texts. */
  static Object java(Type type, List<String> texts) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      Class<?> item = (Class<?>) list.getActualTypeArguments()[0];
      return texts.stream().map(text -> java(item, text)).toList();
    }
    return java((Class<?>) type, texts.get(0));
  }

  private static Object java(Class<?> type, String text) {
    if (type == String.class) {
      return text;
    } else if (type == long.class || type == Long.class) {
      return Long.valueOf(text);
    } else if (type == int.class || type == Integer.class) {
      return Integer.valueOf(text);
    } else if (type == boolean.class || type == Boolean.class) {
      return Boolean.valueOf(text);
    } else if (type == Instant.class) {
      return Instant.parse(text);
    } else if (type == LocalDate.class) {
      return LocalDate.parse(text);
    } else if (type == BigDecimal.class) {
      return new BigDecimal(text);
    }
    try {
      return type.getMethod("of", String.class).invoke(null, text);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("No " + type + " can be made of " + text, e);
    }
  }
}
