package dev.flxpoint.client;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the ways in which servers and their libraries write a character by others. */
final class Escapes {
  /** No escape begins there. */
  static final long NONE = 0;

  /** What an escape stands for that shows nothing, such as a line break. */
  static final char NOTHING = 0;

  /** Printable ASCII that has a name in HTML, as name and character. */
  private static final Map<String, Character> HTML =
      Arrays.stream(
              """
              excl! quot" num# dollar$ percnt% amp& apos' lpar( rpar) ast* midast* plus+ comma,
              hyphen- dash- period. sol/ colon: semi; lt< equals= gt> quest? commat@ lsqb[ lbrack[
              bsol\\ rsqb] rbrack] hat^ lowbar_ underbar_ grave` diacriticalgrave` lcub{ lbrace{
              verbar| vert| verticalline| rcub} rbrace}
              """
                  .split("\\s+"))
          .collect(
              Collectors.toMap(
                  pair -> pair.substring(0, pair.length() - 1),
                  pair -> pair.charAt(pair.length() - 1)));

  /** Longer than each name. */
  private static final int MAX_NAME = 20;

  /** A piece of a token has so many digits. */
  private static final int MIN_HEX = 2 * Redaction.PIECE;

  private Escapes() {}

  /** One family of escapes. */
  @FunctionalInterface
  interface Reader {
    /** Returns the escape that begins there, by width and value; {@link #NONE} if none does. */
    long read(CharSequence text, int at);
  }

  /** Returns how many characters an escape takes. */
  static int width(long escape) {
    return (int) (escape >>> Character.SIZE);
  }

  /** Returns the character that an escape stands for. */
  static char value(long escape) {
    return (char) escape;
  }

  /**
   * Those of JSON and program text, of URLs, and of HTML; and what is invisible, such as the zeros
   * between the letters of UTF-16.
   */
  static long web(CharSequence text, int at) {
    char c = text.charAt(at);
    return switch (c) {
      case '\\' -> backslash(text, at);
      case '%' -> is(text, at + 1, 'u') ? digits(text, at, 2, 4, 16) : digits(text, at, 1, 2, 16);
      case '&' -> is(text, at + 1, '#') ? reference(text, at) : name(text, at);
      default -> isInvisible(c) ? escape(1, NOTHING) : NONE;
    };
  }

  /** Those of quoted-printable, which are common characters elsewhere. */
  static long mail(CharSequence text, int at) {
    if (!is(text, at, '=')) {
      return NONE;
    }
    if (is(text, at + 1, '\r') && is(text, at + 2, '\n')) {
      return escape(3, NOTHING);
    }
    return is(text, at + 1, '\n') ? escape(2, NOTHING) : digits(text, at, 1, 2, 16);
  }

  /** Pairs of hex digits, in which OkHttp shows what it could not read; only where many follow. */
  static long hex(CharSequence text, int at) {
    if (!isHex(text, at) || !isHex(text, at + 1)) {
      return NONE;
    }
    int first = at;
    while (at - first < MIN_HEX && isHex(text, first - 1)) {
      first--;
    }
    int end = at + 2;
    while (end - first < MIN_HEX && isHex(text, end)) {
      end++;
    }
    return end - first < MIN_HEX ? NONE : digits(text, at, 0, 2, 16);
  }

  private static long backslash(CharSequence text, int at) {
    if (at + 1 == text.length()) {
      return NONE;
    }
    char c = text.charAt(at + 1);
    return switch (c) {
      case 'u' -> is(text, at + 2, '{') ? braces(text, at) : digits(text, at, 2, 4, 16);
      case 'x' -> digits(text, at, 2, 2, 16);
      case '0', '1' -> digits(text, at, 1, 3, 8);
      case 'b', 'f', 'n', 'r', 't' -> escape(2, NOTHING);
      default -> Character.isLetterOrDigit(c) || isInvisible(c) ? NONE : escape(2, c);
    };
  }

  private static long braces(CharSequence text, int at) {
    long escape = number(text, at, 3, 16);
    int end = at + width(escape);
    return escape != NONE && is(text, end, '}') ? escape + escape(1, NOTHING) : NONE;
  }

  private static long reference(CharSequence text, int at) {
    boolean hex = is(text, at + 2, 'x') || is(text, at + 2, 'X');
    long escape = hex ? number(text, at, 3, 16) : number(text, at, 2, 10);
    int end = at + width(escape);
    // Browsers do without the semicolon, and so do some libraries.
    return escape != NONE && is(text, end, ';') ? escape + escape(1, NOTHING) : escape;
  }

  private static long name(CharSequence text, int at) {
    int end = at + 1;
    while (end - at <= MAX_NAME && end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    if (!is(text, end, ';')) {
      return NONE;
    }
    String name = text.subSequence(at + 1, end).toString().toLowerCase(Locale.ROOT);
    Character c = HTML.get(name);
    return c == null ? NONE : escape(end + 1 - at, c);
  }

  /** Reads a number of just so many digits. */
  private static long digits(CharSequence text, int at, int prefix, int count, int radix) {
    int end = at + prefix + count;
    int value = 0;
    for (int i = at + prefix; i < end; i++) {
      int digit = i < text.length() ? Character.digit(text.charAt(i), radix) : -1;
      if (digit < 0) {
        return NONE;
      }
      value = value * radix + digit;
    }
    return escape(end - at, (char) value);
  }

  /** Reads a number of any length, since zeros may stand before it. */
  private static long number(CharSequence text, int at, int prefix, int radix) {
    int end = at + prefix;
    int value = 0;
    while (end < text.length() && Character.digit(text.charAt(end), radix) >= 0) {
      value = value * radix + Character.digit(text.charAt(end), radix);
      value = Math.min(value, Character.MAX_CODE_POINT);
      end++;
    }
    return end == at + prefix ? NONE : escape(end - at, (char) Math.min(value, '\uFFFF'));
  }

  private static boolean isHex(CharSequence text, int at) {
    return at >= 0 && at < text.length() && Character.digit(text.charAt(at), 16) >= 0;
  }

  private static boolean isInvisible(char c) {
    return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
  }

  private static boolean is(CharSequence text, int at, char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private static long escape(int width, char value) {
    return ((long) width << Character.SIZE) | value;
  }
}
