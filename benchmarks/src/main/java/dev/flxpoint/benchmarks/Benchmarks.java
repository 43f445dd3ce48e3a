package dev.flxpoint.benchmarks;

import dev.flxpoint.benchmarks.pacing.PacingBenchmark;
import java.util.List;

/** The entry: {@code java -jar benchmarks.jar json} prints one table, tab separated, and ends. */
public final class Benchmarks {
  private static final String USAGE =
      """
      usage: java -jar benchmarks.jar json [--rounds N]
        json   decoding and encoding of 1,000 inventory variants, beside other JSON libraries
      """;

  private Benchmarks() {}

  /** Runs the benchmark that the first argument names. */
  public static void main(String[] args) {
    if (args.length >= 1 && args[0].equals("json")) {
      System.out.print(new JsonBenchmark(rounds(args)).table());
    } else if (args.length >= 2 && args[0].equals("pacing")) {
      List<String> faults = PacingBenchmark.run(args[1]);
      faults.forEach(System.err::println);
      System.exit(faults.isEmpty() ? 0 : 1);
    } else {
      System.err.print(USAGE);
      System.exit(2);
    }
  }

  private static int rounds(String[] args) {
    return args.length == 3 && args[1].equals("--rounds")
        ? Integer.parseInt(args[2])
        : JsonBenchmark.DEFAULT_ROUNDS;
  }
}
