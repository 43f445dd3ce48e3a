package dev.flxpoint.api.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes values of the types that members have, odd ones too. */
final class RandomValues {
  private static final String[] PIECES = {
    "a", "Z", "7", " ", "\"", "\\", "/", "\n", "\u0000", "\u2028", "é", "漢", "😀", "<", ".", "]",
    "[1]"
  };

  private final Random random;
  private final boolean valid;

  /**
   * Creates a source of values.
   *
   * @param valid whether they keep to what a schema allows, where their type allows more
   */
  RandomValues(long seed, boolean valid) {
    this.random = new Random(seed);
    this.valid = valid;
  }

  boolean isValid() {
    return valid;
  }

  boolean oneIn(int count) {
    return random.nextInt(count) == 0;
  }

  int upTo(int max) {
    return random.nextInt(max + 1);
  }

  String text() {
    StringBuilder text = new StringBuilder();
    for (int i = upTo(6); i > 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  String address() {
    return "a" + upTo(99) + "@example.com";
  }

  /** Returns a value of a type that is no list and no object of the spec. */
  Object value(Class<?> type) {
    if (type == String.class) {
      return text();
    } else if (type == Long.class || type == long.class) {
      return random.nextLong() >> random.nextInt(Long.SIZE);
    } else if (type == Integer.class || type == int.class) {
      return random.nextInt() >> random.nextInt(Integer.SIZE);
    } else if (type == Boolean.class || type == boolean.class) {
      return random.nextBoolean();
    } else if (type == BigDecimal.class) {
      return decimal();
    } else if (type == Instant.class) {
      return Instant.ofEpochMilli(random.nextLong(-60_000_000_000_000L, 250_000_000_000_000L));
    } else if (type == LocalDate.class) {
      return LocalDate.ofEpochDay(random.nextLong(-700_000, 2_900_000));
    } else if (type == Object.class) {
      return json(2);
    }
    return openEnum(type);
  }

  /** Returns free-form JSON as it comes back when decoded. */
  Object json(int depth) {
    return switch (random.nextInt(depth == 0 ? 4 : 6)) {
      case 0 -> null;
      case 1 -> random.nextBoolean();
      case 2 -> decimal();
      case 3 -> text();
      case 4 -> list(depth - 1);
      default -> object(depth - 1);
    };
  }

  private BigDecimal decimal() {
    return BigDecimal.valueOf(
        random.nextLong() >> random.nextInt(Long.SIZE), random.nextInt(-5, 20));
  }

  private List<Object> list(int depth) {
    List<Object> items = new ArrayList<>();
    for (int i = upTo(3); i > 0; i--) {
      items.add(json(depth));
    }
    return items;
  }

  private Map<String, Object> object(int depth) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (int i = upTo(3); i > 0; i--) {
      members.put(text(), json(depth));
    }
    return members;
  }

  /** Half of them are values that this version does not know, unless they must be valid. */
  private Object openEnum(Class<?> type) {
    List<Object> constants = Models.constants(type);
    return valid || random.nextBoolean()
        ? constants.get(random.nextInt(constants.size()))
        : Models.call(Models.method(type, "of", String.class), null, text());
  }
}
