package dev.flxpoint.arch.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where each module stands in the picture: above all that it needs, and so that few arrows cross.
 * An arrow that passes a row has a bend in it, so that it goes between the modules there.
 */
final class ModuleLayout {
  static final int ROW = 74;
  private static final int SWEEPS = 100;

  /** A module, or a bend of an arrow, whose name is empty. */
  static final class Place {
    final String module;
    private final int row;
    private final List<Place> above = new ArrayList<>();
    private final List<Place> below = new ArrayList<>();
    private double x;

    private Place(String module, int row) {
      this.module = module;
      this.row = row;
    }

    long x() {
      return Math.round(x);
    }

    boolean isBend() {
      return module.isEmpty();
    }

    private double room() {
      return isBend() ? 32 : 76;
    }

    private static double mean(List<Place> neighbours, double otherwise) {
      return neighbours.stream().mapToDouble(each -> each.x).average().orElse(otherwise);
    }
  }

  private final List<List<Place>> rows = new ArrayList<>();
  private final Map<String, Place> places = new HashMap<>();
  private final Map<ModuleGraph.Arrow, List<Place>> ways = new HashMap<>();

  ModuleLayout(ModuleGraph graph) {
    for (String module : graph.modules()) {
      places.put(module, add(module, graph.level(module)));
    }
    for (ModuleGraph.Arrow arrow : graph.arrows()) {
      ways.put(arrow, way(places.get(arrow.from()), places.get(arrow.to())));
    }
    rows.forEach(row -> spread(row, 0));
    for (int i = 0; i < SWEEPS; i++) {
      boolean down = i % 2 == 0;
      for (int j = 0; j < rows.size(); j++) {
        sort(rows.get(down ? rows.size() - 1 - j : j), down);
      }
    }
    for (int i = 0; i < SWEEPS; i++) {
      rows.forEach(ModuleLayout::straighten);
    }
    double left =
        rows.stream().mapToDouble(row -> row.get(0).x - row.get(0).room()).min().orElse(0);
    rows.forEach(row -> row.forEach(place -> place.x -= left));
  }

  List<Place> modules() {
    return rows.stream().flatMap(List::stream).filter(each -> !each.isBend()).toList();
  }

  /** Returns what the arrow passes, from its start to its end. */
  List<Place> way(ModuleGraph.Arrow arrow) {
    return ways.get(arrow);
  }

  long y(Place place) {
    return (long) (rows.size() - 1 - place.row) * ROW;
  }

  long width() {
    return Math.round(
        rows.stream()
            .map(row -> row.get(row.size() - 1))
            .mapToDouble(last -> last.x + last.room())
            .max()
            .orElse(0));
  }

  long height() {
    return (long) rows.size() * ROW;
  }

  private Place add(String module, int row) {
    while (rows.size() <= row) {
      rows.add(new ArrayList<>());
    }
    Place place = new Place(module, row);
    rows.get(row).add(place);
    return place;
  }

  private List<Place> way(Place from, Place to) {
    List<Place> way = new ArrayList<>(List.of(from));
    for (int row = from.row - 1; row > to.row; row--) {
      way.add(add("", row));
    }
    way.add(to);
    for (int i = 1; i < way.size(); i++) {
      way.get(i - 1).below.add(way.get(i));
      way.get(i).above.add(way.get(i - 1));
    }
    return way;
  }

  private static void sort(List<Place> row, boolean byThoseAbove) {
    row.sort(
        Comparator.comparingDouble(
            place -> Place.mean(byThoseAbove ? place.above : place.below, place.x)));
    spread(row, -width(row) / 2);
  }

  private static double width(List<Place> row) {
    return row.stream().mapToDouble(place -> 2 * place.room()).sum();
  }

  private static void spread(List<Place> row, double left) {
    double edge = left;
    for (Place place : row) {
      place.x = edge + place.room();
      edge = place.x + place.room();
    }
  }

  /** Draws each to the middle of its neighbours, as far as those beside it let it go. */
  private static void straighten(List<Place> row) {
    double[] fromLeft = new double[row.size()];
    double[] fromRight = new double[row.size()];
    for (int i = 0; i < row.size(); i++) {
      double wish = wish(row.get(i));
      fromLeft[i] = i == 0 ? wish : Math.max(wish, fromLeft[i - 1] + distance(row, i));
    }
    for (int i = row.size() - 1; i >= 0; i--) {
      double wish = wish(row.get(i));
      fromRight[i] =
          i == row.size() - 1 ? wish : Math.min(wish, fromRight[i + 1] - distance(row, i + 1));
    }
    for (int i = 0; i < row.size(); i++) {
      row.get(i).x = (fromLeft[i] + fromRight[i]) / 2;
    }
  }

  /** Among bends those beside it count more, so that a long arrow becomes straighter. */
  private static double wish(Place place) {
    List<Place> neighbours = new ArrayList<>(place.above);
    neighbours.addAll(place.below);
    if (place.isBend()) {
      List<Place> bends = neighbours.stream().filter(Place::isBend).toList();
      neighbours.addAll(bends);
      neighbours.addAll(bends);
    }
    return Place.mean(neighbours, place.x);
  }

  private static double distance(List<Place> row, int i) {
    return row.get(i - 1).room() + row.get(i).room();
  }
}
