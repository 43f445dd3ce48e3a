package dev.flxpoint.benchmarks.plot;

import java.util.List;
import java.util.OptionalDouble;
import java.util.StringJoiner;

/** A bar for each row and measure, with its figure at its end. */
final class Bars {
  /** What is kept free at the end of a scale for the figure of the longest bar. */
  private static final int FIGURE = 42;

  private static final int BAR = 14;
  private static final int INDENT = (Plot.ROW - BAR) / 2;

  private Bars() {}

  /**
   * Draws a table.
   *
   * @param columns where the figures of each measure stand
   */
  static String of(Plot plot, PageTable table, List<String> columns) {
    Svg svg = new Svg();
    plot.frame(svg, table.names(), false);
    StringJoiner words = new StringJoiner("; ", plot.subtitle() + ". ", ".");
    int y = Plot.top(false);
    int bottom = y + table.names().size() * Plot.ROW;
    for (int i = 0; i < plot.panels().size(); i++) {
      svg.line(plot.left(i), y, plot.left(i), bottom, "line");
    }
    for (String name : table.names()) {
      StringJoiner figures = new StringJoiner(", ", name + ": ", "");
      for (int i = 0; i < plot.panels().size(); i++) {
        Panel panel = plot.panels().get(i);
        OptionalDouble figure = table.figure(name, columns.get(i), panel.index());
        String shown = figure.isPresent() ? panel.unit().apply(figure.getAsDouble()) : "–";
        double length = (plot.width() - FIGURE) * figure.orElse(0) / panel.most();
        String kind = Plot.isOurs(name) ? "ours" : "other";
        svg.bar(plot.left(i), y + INDENT, length, BAR, kind);
        svg.text(
            plot.left(i) + length + 6, y + 16.5, Plot.isOurs(name) ? "ours-text" : "text", shown);
        figures.add(panel.label() + " " + shown);
      }
      words.add(figures.toString());
      y += Plot.ROW;
    }
    return svg.toString(Plot.height(table.names().size(), false), plot.title(), words.toString());
  }
}
