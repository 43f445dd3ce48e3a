package dev.flxpoint.benchmarks.plot;

import java.util.Locale;

/** A picture in the making, on a ground of its own, for pages light and dark. */
final class Svg {
  /** As wide as the text of a page. */
  static final int WIDTH = 700;

  @SuppressWarnings("InlineFormatString") // Within a method it would hide what that does.
  private static final String HEAD =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img" aria-labelledby="title text">
      <title id="title">%3$s</title>
      <desc id="text">%4$s</desc>
      <style>
        svg { --ground: #ffffff; --ink: #1f2328; --quiet: #59636e; --line: #d1d9e0; --ours: #0969da; --other: #9aa4af; --third: #bc4c00; }
        @media (prefers-color-scheme: dark) {
          svg { --ground: #0d1117; --ink: #e6edf3; --quiet: #9198a1; --line: #30363d; --ours: #58a6ff; --other: #656c76; --third: #f0883e; }
        }
        .ground { fill: var(--ground); }
        text { fill: var(--ink); font: 13px system-ui, -apple-system, "Segoe UI", sans-serif; }
        .title { font-size: 17px; font-weight: 600; }
        .quiet { fill: var(--quiet); font-size: 12px; }
        .ours-text { fill: var(--ours); font-weight: 600; }
        .end { text-anchor: end; }
        .middle { text-anchor: middle; }
        .ours { fill: var(--ours); }
        .other { fill: var(--other); }
        .third { fill: var(--third); }
        .hollow { fill: var(--ground); stroke: var(--quiet); stroke-width: 1.5; }
        .line { stroke: var(--line); }
        .mark { stroke: var(--ink); stroke-width: 2; }
      </style>
      <rect class="ground" width="%1$d" height="%2$d" rx="8"/>
      """;

  private final StringBuilder body = new StringBuilder();

  void text(double x, double y, String classes, String text) {
    add("<text x=\"%s\" y=\"%s\" class=\"%s\">%s</text>", x, y, classes, escaped(text));
  }

  void bar(double x, double y, double width, double height, String classes) {
    add(
        "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" class=\"%s\"/>",
        x, y, width, height, classes);
  }

  void dot(double x, double y, double radius, String classes) {
    add("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" class=\"%s\"/>", x, y, radius, classes);
  }

  void diamond(double x, double y, double radius, String classes) {
    add(
        "<path d=\"M%s %s l%s %s l%s %s l%s %s z\" class=\"%s\"/>",
        x, y - radius, radius, radius, -radius, radius, -radius, -radius, classes);
  }

  void line(double x1, double y1, double x2, double y2, String classes) {
    add("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" class=\"%s\"/>", x1, y1, x2, y2, classes);
  }

  /**
   * Returns the whole picture.
   *
   * @param title what it shows, in one sentence
   * @param description the same for who does not see it, with the figures
   */
  String toString(int height, String title, String description) {
    return String.format(Locale.ROOT, HEAD, WIDTH, height, escaped(title), escaped(description))
        + body
        + "</svg>\n";
  }

  private void add(String format, Object... arguments) {
    Object[] shown = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      shown[i] = arguments[i] instanceof Double number ? number(number) : arguments[i];
    }
    body.append(format.formatted(shown)).append('\n');
  }

  /** A tenth of a pixel is enough, and the same on every machine. */
  private static String number(double number) {
    String text = String.format(Locale.ROOT, "%.1f", number);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
