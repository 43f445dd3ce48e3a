package dev.flxpoint.benchmarks;

import dev.flxpoint.benchmarks.pacing.PacingBenchmark;
import java.util.List;

/** The entry: {@code java -jar benchmarks.jar json} prints one table, tab separated, and ends. */
public final class Benchmarks {
  private static final String USAGE =
      """
      usage: java -jar benchmarks.jar COMMAND
        json [--rounds N]    decoding and encoding of 1,000 inventory variants, beside other JSON libraries
        pacing --simulate    429s and goodput beside other limiters, 100,000 requests each in virtual time
        pacing --strict      the same where the server counts rejected requests too
        pacing --bursts      the same with six calls at once every six seconds
        pacing --seeds       our limiters with 40 seeds each
        pacing --real        the same on the loopback, 200 calls, three runs
        pacing --tokens 1,100,10000   our limiters for so many tokens in one process, 30 s each
        limiter              what taking and returning a permit costs, beside other limiters
        call [--rounds N]    what a whole call costs, beside bare OkHttp
      A table that does not show what it must makes the exit status 1.
      """;

  private Benchmarks() {}

  /** Runs the benchmark that the first argument names. */
  public static void main(String[] args) {
    switch (args.length == 0 ? "" : args[0]) {
      case "json" ->
          System.out.print(new JsonBenchmark(rounds(args, JsonBenchmark.DEFAULT_ROUNDS)).table());
      case "call" ->
          System.out.print(new CallBenchmark(rounds(args, CallBenchmark.DEFAULT_ROUNDS)).table());
      case "limiter" -> System.out.print(LimiterTable.table());
      case "pacing" -> {
        List<String> faults = PacingBenchmark.run(argument(args, 1), argument(args, 2));
        faults.forEach(System.err::println);
        System.exit(faults.isEmpty() ? 0 : 1);
      }
      default -> {
        System.err.print(USAGE);
        System.exit(2);
      }
    }
  }

  private static String argument(String[] args, int index) {
    return index < args.length ? args[index] : "";
  }

  private static int rounds(String[] args, int usual) {
    return args.length == 3 && args[1].equals("--rounds") ? Integer.parseInt(args[2]) : usual;
  }
}
