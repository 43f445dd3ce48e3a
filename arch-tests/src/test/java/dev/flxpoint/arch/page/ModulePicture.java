package dev.flxpoint.arch.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Draws a {@link ModuleGraph} as an SVG that has its own ground, for pages light and dark. */
final class ModulePicture {
  private static final int MARGIN = 20;
  private static final int LEGEND = 40;
  private static final int BOX_WIDTH = 132;
  private static final int BOX_HEIGHT = 34;

  private static final String HEAD =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img" aria-labelledby="title text">
      <title id="title">The modules</title>
      <desc id="text">%3$s</desc>
      <style>
        svg { --ground: #ffffff; --ink: #1f2328; --box: #eaf2fb; --edge: #2f6fb2; --quiet: #6e7781; }
        @media (prefers-color-scheme: dark) {
          svg { --ground: #0d1117; --ink: #e6edf3; --box: #16263b; --edge: #6cb0f5; --quiet: #9198a1; }
        }
        .ground { fill: var(--ground); }
        .box { fill: var(--box); stroke: var(--edge); }
        text { fill: var(--ink); font: 14px system-ui, sans-serif; text-anchor: middle; }
        .legend { font-size: 12px; text-anchor: start; }
        path { fill: none; stroke: var(--edge); stroke-width: 1.5; }
        .build { stroke: var(--quiet); stroke-dasharray: 5 4; }
        .head { fill: var(--edge); stroke: none; }
        .build-head { fill: var(--quiet); stroke: none; }
      </style>
      <defs>
        <marker id="brings" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path class="head" d="M0 0 8 4 0 8z"/></marker>
        <marker id="build" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path class="build-head" d="M0 0 8 4 0 8z"/></marker>
      </defs>
      <rect class="ground" width="%1$d" height="%2$d" rx="8"/>
      """;

  private ModulePicture() {}

  static String of(ModuleGraph graph) {
    ModuleLayout layout = new ModuleLayout(graph);
    long height = layout.height() + LEGEND + MARGIN;
    StringBuilder svg =
        new StringBuilder(HEAD.formatted(layout.width() + 2 * MARGIN, height, inWords(graph)));
    graph.arrows().forEach(arrow -> svg.append(line(arrow.brings(), path(layout, arrow))));
    layout.modules().forEach(place -> svg.append(box(layout, place)));
    svg.append(legend(MARGIN, height - MARGIN, true, "brings along"));
    svg.append(legend(MARGIN + 150, height - MARGIN, false, "needs for its build or its tests"));
    return svg.append("</svg>\n").toString();
  }

  private static String inWords(ModuleGraph graph) {
    return graph.arrows().stream()
        .map(
            arrow ->
                arrow.from()
                    + (arrow.brings() ? " brings " : " is built or tested with ")
                    + arrow.to())
        .collect(Collectors.joining("; ", "", "."));
  }

  /** Goes straight down where it leaves a box or reaches one, and passes rows between boxes. */
  private static String path(ModuleLayout layout, ModuleGraph.Arrow arrow) {
    List<ModuleLayout.Place> way = layout.way(arrow);
    long x = MARGIN + way.get(0).x();
    long y = MARGIN + layout.y(way.get(0)) + BOX_HEIGHT;
    StringBuilder path = new StringBuilder(text("M%d %d", x, y));
    long lean = 0;
    for (int i = 1; i < way.size(); i++) {
      long left = x + lean;
      lean = lean(way, i);
      x = MARGIN + way.get(i).x() - lean;
      long top = MARGIN + layout.y(way.get(i));
      long half = (top - y) / 2;
      path.append(text(" C%d %d %d %d %d %d", left, y + half, x - lean, top - half, x, top));
      y = top;
      if (way.get(i).isBend()) {
        x += 2 * lean;
        y += BOX_HEIGHT;
        path.append(text(" L%d %d", x, y));
      }
    }
    return path.toString();
  }

  /**
   * Returns how far a way leans in a bend: less than there is room, and not where it turns back.
   */
  private static long lean(List<ModuleLayout.Place> way, int i) {
    if (!way.get(i).isBend()) {
      return 0;
    }
    long before = way.get(i).x() - way.get(i - 1).x();
    long after = way.get(i + 1).x() - way.get(i).x();
    return before > 0 == after > 0 ? Math.max(-16, Math.min(16, (before + after) / 8)) : 0;
  }

  private static String box(ModuleLayout layout, ModuleLayout.Place place) {
    long x = MARGIN + place.x();
    long top = MARGIN + layout.y(place);
    return text(
        "<rect class=\"box\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\"/>"
            + "<text x=\"%d\" y=\"%d\">%s</text>%n",
        x - BOX_WIDTH / 2, top, BOX_WIDTH, BOX_HEIGHT, x, top + 22, place.module);
  }

  private static String legend(long x, long y, boolean brings, String words) {
    return line(brings, text("M%d %d H%d", x, y, x + 34))
        + text("<text class=\"legend\" x=\"%d\" y=\"%d\">%s</text>%n", x + 42, y + 4, words);
  }

  private static String line(boolean brings, String path) {
    return brings
        ? text("<path d=\"%s\" marker-end=\"url(#brings)\"/>%n", path)
        : text("<path class=\"build\" d=\"%s\" marker-end=\"url(#build)\"/>%n", path);
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values).replace(System.lineSeparator(), "\n");
  }
}
