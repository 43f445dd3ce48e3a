package dev.flxpoint.cli.internal.target;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What people copy along with a token, or take for one. A token may have almost any character; an
 * equals sign it has only at its end, as Base64 does.
 */
enum CopiedAlong {
  UTF_16(
      "\\xFF\\xFE.*|\\xFE\\xFF.*|.*\\x00.*",
      "is UTF-16 text: save the file as plain text, ASCII or UTF-8"),
  BYTE_ORDER_MARK(
      "(\\xEF\\xBB\\xBF|\\uFEFF).*",
      "begins with a byte order mark, which is not seen: save the file as UTF-8 without one"),
  QUOTES(
      "\\s*([\"'`]|[\\u2018-\\u201F\\u00AB\\u00BB]|\\xE2\\x80[\\x98-\\x9F]|\\xC2\\xAB).*",
      "stands in quotes: leave them away"),
  HEADER(
      "\\s*(authorization|x-api-token)\\s*:.*|\\s*[\\w-]+:\\s.*",
      "is a whole header: give only what comes after the name and its colon"),
  SCHEME(
      "\\s*(bearer|basic|token|apikey)\\s+.*",
      "has a word such as 'Bearer' before it: give only what comes after it"),
  ASSIGNMENT(
      "\\s*((export|set|setx)\\s+)?(\\$env:)?[a-z_]\\w*\\s*=\\s*[^=\\s].*",
      "is a whole assignment, NAME=value: give only what comes after the '='"),
  VARIABLE(
      "\\s*(\\$\\{?[a-z_]\\w*\\}?|\\$env:\\w+|%\\w+%)\\s*",
      "is the name of a variable, which nobody has replaced by its value"),
  PLACEHOLDER("\\s*(<.*>|\\{.*\\}|\\[.*\\])\\s*", "stands in brackets: give only what is in them"),
  COMMAND("\\s*curl\\s.*", "is a whole command: give only the token in it");

  private final Pattern pattern;
  private final String reason;

  CopiedAlong(String pattern, String reason) {
    this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    this.reason = reason;
  }

  /** Returns what is wrong with that, without a character of it; none if nothing of this kind. */
  static Optional<String> reason(String value) {
    return Arrays.stream(values())
        .filter(each -> each.pattern.matcher(value).matches())
        .map(each -> each.reason)
        .findFirst();
  }
}
