package dev.flxpoint.benchmarks.flow;

import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.LimiterAccess;
import dev.flxpoint.client.SourceClient;
import dev.flxpoint.client.SourceToken;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A supplier's program that pushes once, with the window lifted, and prints the cells of what it
 * took: seconds, and the live megabytes at a tenth, half and all of the rows.
 *
 * <p>Arguments: the API's address, a token, the {@link Way}, what is pushed, how many variants, and
 * a folder for a journal.
 */
final class PushMain {
  static final int VARIANTS_OF_A_PARENT = 5;

  private PushMain() {}

  public static void main(String[] args) throws InterruptedException {
    try (Flxpoint flxpoint = LimiterAccess.lift(Flxpoint.builder().baseUrl(args[0])).build()) {
      SourceClient source = flxpoint.source(SourceToken.of(args[1]));
      int variants = Integer.parseInt(args[4]);
      HeapGauge gauge = push(source, Way.valueOf(args[2]), args[3], variants, Path.of(args[5]));
      System.out.println(
          String.format(Locale.ROOT, "%.1f\t", gauge.seconds())
              + gauge.bytes().stream()
                  .map(bytes -> String.format(Locale.ROOT, "%.1f", bytes / 1e6))
                  .collect(Collectors.joining("\t")));
    }
  }

  private static HeapGauge push(
      SourceClient source, Way way, String what, int variants, Path folder)
      throws InterruptedException {
    if (what.equals("stock")) {
      HeapGauge gauge = new HeapGauge(variants);
      way.stock(source, SupplierRows.stock(variants), folder, gauge);
      return gauge;
    }
    int parents = variants / VARIANTS_OF_A_PARENT;
    HeapGauge gauge = new HeapGauge(parents);
    way.parents(source, SupplierRows.parents(parents, VARIANTS_OF_A_PARENT), folder, gauge);
    return gauge;
  }
}
