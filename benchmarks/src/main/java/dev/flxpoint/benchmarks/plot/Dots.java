package dev.flxpoint.benchmarks.plot;

import java.util.List;
import java.util.OptionalDouble;
import java.util.StringJoiner;

/** A dot for each row, measure and contender, on a common scale. */
final class Dots {
  /** How a contender is drawn, each in a shape of its own, so that colours are not needed. */
  enum Shape {
    OURS,
    HOLLOW,
    DIAMOND,
    MARK;

    private void draw(Svg svg, double x, double y) {
      switch (this) {
        case OURS -> svg.dot(x, y, 5, "ours");
        case HOLLOW -> svg.dot(x, y, 4, "hollow");
        case DIAMOND -> svg.diamond(x, y, 5, "third");
        case MARK -> svg.line(x, y - 7, x, y + 7, "mark");
      }
    }
  }

  /**
   * One who is compared.
   *
   * @param column where its figures stand
   * @param label what it is called in the picture
   * @param index which of the measures its only figure is; -1 if it has all
   */
  record Contender(String column, String label, Shape shape, int index) {}

  private Dots() {}

  /** Draws a table with a column for each contender. */
  static String of(Plot plot, PageTable table, List<Contender> contenders) {
    Svg svg = new Svg();
    int top = Plot.top(true);
    int bottom = top + table.names().size() * Plot.ROW;
    for (int i = 0; i < plot.panels().size(); i++) {
      for (double tick : plot.panels().get(i).ticks()) {
        double x = x(plot, i, tick);
        svg.line(x, top, x, bottom, "line");
        svg.text(x, bottom + 14, "quiet middle", plot.panels().get(i).unit().apply(tick));
      }
    }
    plot.frame(svg, table.names(), true);
    legend(svg, contenders);
    StringJoiner words = new StringJoiner("; ", plot.subtitle() + ". ", ".");
    int y = top;
    for (String name : table.names()) {
      words.add(name + ": " + row(svg, plot, table, contenders, name, y + Plot.ROW / 2.0));
      y += Plot.ROW;
    }
    return svg.toString(
        Plot.height(table.names().size(), true) + 6, plot.title(), words.toString());
  }

  private static String row(
      Svg svg, Plot plot, PageTable table, List<Contender> contenders, String name, double y) {
    StringJoiner words = new StringJoiner(", ");
    for (int i = 0; i < plot.panels().size(); i++) {
      Panel panel = plot.panels().get(i);
      for (Contender contender : contenders) {
        OptionalDouble figure = figure(table, contender, panel, name);
        if (figure.isPresent()) {
          contender.shape().draw(svg, x(plot, i, figure.getAsDouble()), y);
          words.add(
              contender.label()
                  + " "
                  + panel.unit().apply(figure.getAsDouble())
                  + " "
                  + panel.label());
        }
      }
    }
    return words.toString();
  }

  private static OptionalDouble figure(
      PageTable table, Contender contender, Panel panel, String name) {
    if (contender.index() < 0) {
      return table.figure(name, contender.column(), panel.index());
    }
    return contender.index() == panel.index()
        ? table.figure(name, contender.column(), 0)
        : OptionalDouble.empty();
  }

  private static void legend(Svg svg, List<Contender> contenders) {
    double x = 26;
    for (Contender contender : contenders) {
      contender.shape().draw(svg, x, 74);
      svg.text(
          x + 12, 78.5, contender.shape() == Shape.OURS ? "ours-text" : "text", contender.label());
      x += 40 + 7 * contender.label().length();
    }
  }

  private static double x(Plot plot, int panel, double figure) {
    return plot.left(panel) + plot.width() * figure / plot.panels().get(panel).most();
  }
}
