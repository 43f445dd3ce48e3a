package dev.flxpoint.benchmarks;

import dev.flxpoint.benchmarks.call.CallBenchmark;
import dev.flxpoint.benchmarks.fleet.FleetArguments;
import dev.flxpoint.benchmarks.fleet.FleetBenchmark;
import dev.flxpoint.benchmarks.flow.FlowBenchmark;
import dev.flxpoint.benchmarks.json.JsonBenchmark;
import dev.flxpoint.benchmarks.limiter.LimiterTable;
import dev.flxpoint.benchmarks.pacing.PacingBenchmark;
import dev.flxpoint.benchmarks.plot.Picture;
import dev.flxpoint.benchmarks.report.Document;
import dev.flxpoint.benchmarks.report.Table;
import java.io.IOException;
import java.nio.file.Path;
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
        pacing --rules       our limiter where the server counts otherwise, or others use the token
        pacing --real        the same on the loopback, 200 calls, three runs
        pacing --tokens 1,100,10000   our limiters for so many tokens in one process, 30 s each
        limiter              what taking and returning a permit costs, beside other limiters
        call [--rounds N]    what a whole call costs, beside bare OkHttp
        flow --heap MB       100,000 variants pushed with the window lifted, beside batches by hand, with so much heap
        flow --pace          requests a second of pushes with the window, beside the limiter alone
        fleet                429s and goodput of processes that share a token, one fleet after the other; with any of
                               --jvms 2,4 --profile U50,U200 --limiters uncoordinated --seconds 60 --runs 3
                               --chaos, which each 3.4 s kills, stops or restarts a process, or Redis;
                               --chaos-of kills,stops,redis-stops,redis-restarts, of which each has a run of its own;
                               on the Redis of FLXPOINT_TEST_REDIS, such as redis://127.0.0.1:6379, else an embedded one
        fleet --cost         what a shared permit costs the caller and Redis, and how many tokens one Redis carries
        document FILE        all that FILE names, into its tables
        plot FOLDER          the pictures of tables, of the pages in FOLDER and into it: docs
      A table that does not show what it must makes the exit status 1.
      """;

  private Benchmarks() {}

  /** Runs the benchmark that the first argument names. */
  public static void main(String[] args) throws IOException {
    List<String> faults;
    if (args.length == 2 && args[0].equals("document")) {
      faults = new Document(Path.of(args[1]), Benchmarks::measured).rewrite();
    } else if (args.length == 2 && args[0].equals("plot")) {
      Picture.drawAll(Path.of(args[1]));
      faults = List.of();
    } else {
      Table table = table(args);
      System.out.print(table.text());
      faults = table.faults();
    }
    faults.forEach(System.err::println);
    // What a benchmark has started must not keep the process alive.
    System.exit(faults.isEmpty() ? 0 : 1);
  }

  private static Table table(String... args) {
    return switch (args.length == 0 ? "" : args[0]) {
      case "json" ->
          Table.of(new JsonBenchmark(rounds(args, JsonBenchmark.DEFAULT_ROUNDS)).table())
              .atLeast("ours", "decode_ratio", 1.7)
              .atLeast("ours", "encode_ratio", 1.3);
      case "pacing" -> pacing(args);
      case "limiter" ->
          Table.of(LimiterTable.table()).atMost("oursAcquireRelease", "to_fastest_peer", 1.2);
      case "call" ->
          Table.of(new CallBenchmark(rounds(args, CallBenchmark.DEFAULT_ROUNDS)).table())
              .atMost("ours", "ns_ratio", 1.1);
      case "flow" -> flow(args);
      case "fleet" -> FleetBenchmark.table(fleet(args));
      default -> throw misused();
    };
  }

  private static Table flow(String... args) {
    return switch (args.length < 2 ? "" : args[1]) {
      case "--heap" -> FlowBenchmark.rows(args.length < 3 ? 64 : Integer.parseInt(args[2]));
      case "--pace" -> FlowBenchmark.pace();
      default -> throw misused();
    };
  }

  private static FleetArguments fleet(String... args) {
    try {
      return FleetArguments.of(List.of(args).subList(1, args.length));
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      throw misused();
    }
  }

  private static Table pacing(String... args) {
    return switch (args.length < 2 ? "" : args[1]) {
      case "--simulate" -> PacingBenchmark.simulate();
      case "--strict" -> PacingBenchmark.strict();
      case "--bursts" -> PacingBenchmark.bursts();
      case "--seeds" -> PacingBenchmark.seeds();
      case "--rules" -> PacingBenchmark.rules();
      case "--real" -> PacingBenchmark.real();
      case "--tokens" -> PacingBenchmark.tokens(args.length < 3 ? "1,100,10000" : args[2]);
      default -> throw misused();
    };
  }

  private static int rounds(String[] args, int usual) {
    return args.length == 3 && args[1].equals("--rounds") ? Integer.parseInt(args[2]) : usual;
  }

  private static RuntimeException misused() {
    System.err.print(USAGE);
    System.exit(2);
    return new IllegalStateException("Exited");
  }

  /** Says first what is measured, since it may take minutes. */
  private static Table measured(String... command) {
    System.err.println(String.join(" ", command));
    return OwnProcess.table(command);
  }
}
