package dev.flxpoint.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads texts as somebody would who looks for a token in them; slow, and of its own ways. */
final class Recognition {
  private static final Pattern JSON = Pattern.compile("\\\\u\\{?([0-9A-Fa-f]{4}|[0-9a-f]+(?=}))}?");
  private static final Pattern PERCENT = Pattern.compile("%([0-9A-Fa-f]{2})");
  private static final Pattern MAIL = Pattern.compile("=([0-9A-Fa-f]{2})");
  private static final Pattern BYTE = Pattern.compile("\\\\x([0-9A-Fa-f]{2})");
  private static final Pattern HTML_HEX = Pattern.compile("&#[xX]0*([0-9A-Fa-f]{1,4});");
  private static final Pattern HTML_DECIMAL = Pattern.compile("&#0*([0-9]{1,5});");
  private static final List<Pattern> HEX = List.of(JSON, PERCENT, BYTE, HTML_HEX);
  private static final String[] NAMED = {
    "&lt;<",
    "&gt;>",
    "&quot;\"",
    "&apos;'",
    "&sol;/",
    "&equals;=",
    "&plus;+",
    "&period;.",
    "&bsol;\\",
    "&amp;&"
  };

  private Recognition() {}

  /** Returns a piece of the token that the text shows, in whatever form; an empty one if none. */
  static String of(String token, String text) {
    List<String> views = new ArrayList<>();
    views(text, views);
    views(decoded(text.replaceAll("=\r?\n", ""), MAIL, 16), views);
    bytes(text, views);
    int length = Math.min(8, token.length());
    String secret = token.toLowerCase(Locale.ROOT);
    for (String view : views) {
      String shown = view.toLowerCase(Locale.ROOT);
      for (int i = 0; i + length <= secret.length(); i++) {
        if (shown.contains(secret.substring(i, i + length))) {
          return secret.substring(i, i + length);
        }
      }
    }
    return "";
  }

  private static void views(String text, List<String> views) {
    String before = null;
    String view = text;
    while (!view.equals(before)) {
      before = view;
      views.add(view);
      view = view.replaceAll("[\\p{Cntrl}\\p{Cf}]", "");
      views.add(view);
      for (Pattern hex : HEX) {
        view = decoded(view, hex, 16);
      }
      view = decoded(view, HTML_DECIMAL, 10);
      for (String named : NAMED) {
        int end = named.length() - 1;
        view = view.replace(named.substring(0, end), named.substring(end));
      }
      views.add(view);
      view = view.replaceAll("\\\\([^A-Za-z0-9])", "$1");
    }
  }

  private static String decoded(String text, Pattern pattern, int radix) {
    return pattern
        .matcher(text)
        .replaceAll(
            match -> Matcher.quoteReplacement("" + (char) Integer.parseInt(match.group(1), radix)));
  }

  private static void bytes(String text, List<String> views) {
    for (MatchResult run : Pattern.compile("[0-9A-Fa-f]{16,}").matcher(text).results().toList()) {
      for (int from = 0; from < 2; from++) {
        int length = (run.group().length() - from) & ~1;
        byte[] bytes = HexFormat.of().parseHex(run.group().substring(from, from + length));
        views.add(new String(bytes, ISO_8859_1));
      }
    }
    String standard = text.replace('-', '+').replace('_', '/');
    for (MatchResult run : Pattern.compile("[\\w+/]{11,}").matcher(standard).results().toList()) {
      for (int from = 0; from < 4; from++) {
        String rest = run.group().substring(from);
        byte[] bytes =
            Base64.getDecoder()
                .decode(rest.substring(0, rest.length() - (rest.length() % 4 == 1 ? 1 : 0)));
        views.add(new String(bytes, ISO_8859_1));
      }
    }
  }
}
