package dev.flxpoint.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** How a server may write a token that it echoes. */
enum Disguise {
  PLAIN {
    @Override
    String of(String token, Random random) {
      return token;
    }
  },
  UPPER_CASE {
    @Override
    String of(String token, Random random) {
      return token.toUpperCase(Locale.ROOT);
    }
  },
  JSON {
    @Override
    String of(String token, Random random) {
      return token.replace("\\", "\\\\").replace("\"", "\\\"");
    }
  },
  JSON_OF_PHP {
    @Override
    String of(String token, Random random) {
      return JSON.of(token, random).replace("/", "\\/");
    }
  },
  JSON_CAREFUL {
    @Override
    String of(String token, Random random) {
      return each(token, c -> isPlain(c) ? "" + (char) c : "\\u%04x".formatted(c));
    }
  },
  JSON_UPPER_CASE {
    @Override
    String of(String token, Random random) {
      return each(token, "\\u%04X"::formatted);
    }
  },
  JSON_IN_JSON {
    @Override
    String of(String token, Random random) {
      return JSON.of(JSON_CAREFUL.of(token, random), random);
    }
  },
  JSON_THREE_TIMES {
    @Override
    String of(String token, Random random) {
      return JSON_OF_PHP.of(JSON_OF_PHP.of(JSON_OF_PHP.of(token, random), random), random);
    }
  },
  JAVASCRIPT {
    @Override
    String of(String token, Random random) {
      return each(token, c -> (c % 2 == 0 ? "\\x%02x" : "\\u{%x}").formatted(c));
    }
  },
  PERCENT {
    @Override
    String of(String token, Random random) {
      return each(token, c -> isPlain(c) ? "" + (char) c : "%%%02X".formatted(c));
    }
  },
  PERCENT_ALL {
    @Override
    String of(String token, Random random) {
      return each(token, "%%%02x"::formatted);
    }
  },
  PERCENT_TWICE {
    @Override
    String of(String token, Random random) {
      return PERCENT.of(PERCENT_ALL.of(token, random), random);
    }
  },
  PERCENT_IN_JSON_IN_HTML {
    @Override
    String of(String token, Random random) {
      return HTML.of(JSON_CAREFUL.of(PERCENT.of(token, random), random), random);
    }
  },
  HTML {
    @Override
    String of(String token, Random random) {
      return each(token, c -> ENTITIES.getOrDefault((char) c, "" + (char) c));
    }
  },
  HTML_DECIMAL {
    @Override
    String of(String token, Random random) {
      return each(token, "&#%d;"::formatted);
    }
  },
  HTML_HEX {
    @Override
    String of(String token, Random random) {
      return each(token, c -> (c % 2 == 0 ? "&#x%x;" : "&#X%06X;").formatted(c));
    }
  },
  HTML_TWICE {
    @Override
    String of(String token, Random random) {
      return HTML.of(HTML_DECIMAL.of(token, random), random);
    }
  },
  UTF_16 {
    @Override
    String of(String token, Random random) {
      return new String(token.getBytes(UTF_16LE), ISO_8859_1);
    }
  },
  WRAPPED {
    @Override
    String of(String token, Random random) {
      return each(token, c -> (char) c + "\u200b");
    }
  },
  QUOTED_PRINTABLE {
    @Override
    String of(String token, Random random) {
      return each(token, c -> isPlain(c) ? (char) c + "=\r\n" : "=%02X".formatted(c));
    }
  },
  BASE_64 {
    @Override
    String of(String token, Random random) {
      byte[] bytes = ("user:pass".substring(random.nextInt(3)) + token + ":").getBytes(US_ASCII);
      return (random.nextBoolean() ? Base64.getEncoder() : Base64.getUrlEncoder())
          .encodeToString(bytes);
    }
  },
  HEX {
    @Override
    String of(String token, Random random) {
      return HexFormat.of().formatHex(token.getBytes(US_ASCII));
    }
  },
  ANY_FOR_EACH_CHARACTER {
    @Override
    String of(String token, Random random) {
      return each(
          token,
          c -> {
            Disguise one = EACH[random.nextInt(EACH.length)];
            String once = one.of("" + (char) c, random);
            boolean twice = one != WRAPPED && random.nextInt(4) == 0;
            return twice ? EACH[random.nextInt(EACH.length)].of(once, random) : once;
          });
    }
  };

  private static final Map<Character, String> ENTITIES =
      Map.of(
          '&',
          "&amp;",
          '<',
          "&lt;",
          '>',
          "&gt;",
          '"',
          "&quot;",
          '\'',
          "&apos;",
          '/',
          "&sol;",
          '=',
          "&equals;",
          '+',
          "&plus;",
          '.',
          "&period;",
          '\\',
          "&bsol;");

  private static final Disguise[] EACH = {
    JSON_UPPER_CASE, JAVASCRIPT, PERCENT_ALL, HTML_DECIMAL, HTML_HEX, HTML_TWICE, UTF_16, WRAPPED
  };

  abstract String of(String token, Random random);

  /** Returns whether it ends where the token does, and adds nothing before it. */
  boolean isExact() {
    return switch (this) {
      case UTF_16, WRAPPED, QUOTED_PRINTABLE, BASE_64, ANY_FOR_EACH_CHARACTER -> false;
      default -> true;
    };
  }

  private static String each(String token, IntFunction<String> form) {
    return token.chars().mapToObj(form).collect(Collectors.joining());
  }

  private static boolean isPlain(int c) {
    return Character.isLetterOrDigit(c);
  }
}
