package dev.flxpoint.benchmarks.plot;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/**
 * One of the measures that stand side by side, with a scale from zero.
 *
 * @param label what is measured, and in which direction it is better
 * @param index which of the figures in a cell it is
 * @param most where its scale ends
 * @param unit what a figure is shown with
 * @param ticks the figures at which a line stands
 */
record Panel(
    String label, int index, double most, DoubleFunction<String> unit, List<Double> ticks) {
  /** Returns one of percents. */
  static Panel percent(String label, int index, double most, Double... ticks) {
    return new Panel(label, index, most, Panel::percent, List.of(ticks));
  }

  /** Returns one of plain figures with so many decimals. */
  static Panel plain(String label, int index, double most, int decimals, Double... ticks) {
    String format = "%." + decimals + "f";
    return new Panel(
        label,
        index,
        most,
        figure -> figure == 0 ? "0" : String.format(Locale.ROOT, format, figure),
        List.of(ticks));
  }

  private static String percent(double figure) {
    if (figure == 0) {
      return "0";
    }
    return String.format(
        Locale.ROOT, figure < 0.1 ? "%.2f %%" : figure < 10 ? "%.1f %%" : "%.0f %%", figure);
  }
}
