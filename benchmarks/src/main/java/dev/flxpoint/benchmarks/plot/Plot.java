package dev.flxpoint.benchmarks.plot;

import java.util.List;

/**
 * What all pictures have in common: the names at the left, the measures beside each other.
 *
 * @param title what the picture tells, in one sentence
 * @param subtitle what was measured, and where
 */
record Plot(String title, String subtitle, List<Panel> panels) {
  static final int ROW = 24;

  /** Where the names end, and the first panel begins. */
  private static final int NAMES = 176;

  private static final int GAP = 26;
  private static final int MARGIN = 20;
  private static final int HEAD = 62;

  /** Returns where the first row begins; a legend takes a line. */
  static int top(boolean legend) {
    return HEAD + (legend ? 52 : 26);
  }

  static int height(int rows, boolean legend) {
    return top(legend) + rows * ROW + MARGIN;
  }

  double left(int panel) {
    return NAMES + panel * (width() + GAP);
  }

  double width() {
    return (double) (Svg.WIDTH - MARGIN - NAMES - (panels.size() - 1) * GAP) / panels.size();
  }

  /** Writes what stands above and left of the figures. */
  void frame(Svg svg, List<String> names, boolean legend) {
    svg.text(MARGIN, 30, "title", title);
    svg.text(MARGIN, 50, "quiet", subtitle);
    for (int i = 0; i < panels.size(); i++) {
      svg.text(left(i), top(legend) - 10, "quiet", panels.get(i).label());
    }
    for (int i = 0; i < names.size(); i++) {
      svg.text(
          NAMES - 12,
          top(legend) + i * ROW + 16.5,
          isOurs(names.get(i)) ? "end ours-text" : "end",
          names.get(i));
    }
  }

  static boolean isOurs(String name) {
    return name.startsWith("ours");
  }
}
