package dev.flxpoint.cli.internal.quickstart;

import dev.flxpoint.cli.internal.inventory.Inventory;
import dev.flxpoint.cli.internal.inventory.InventoryFile;
import dev.flxpoint.cli.internal.terminal.BarProgress;
import dev.flxpoint.cli.internal.terminal.LineProgress;
import dev.flxpoint.cli.internal.terminal.Terminal;
import dev.flxpoint.flow.Progress;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code flxpoint quickstart}. */
@Command(
    name = "quickstart",
    description = {
      "Push an inventory to a sandbox and ship what is ordered; takes about 17 seconds.",
      "",
      "Starts a sandbox of the API on this machine, pushes parents and then stock and prices to"
          + " it, ships the fulfillment requests that it raises, and shows what that took. The"
          + " client is the real one: it waits for permits and looks at each row of an answer."
    },
    mixinStandardHelpOptions = true)
public final class QuickstartCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "Push this file instead of the example; see below for its columns.")
  private @Nullable Path csv;

  @Option(
      names = "--json",
      description = "Print one JSON object and nothing else; progress goes to standard error.")
  private boolean json;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "What delays and orders are drawn from (default: ${DEFAULT-VALUE}).",
      defaultValue = "42")
  private long seed;

  @Override
  public Integer call() throws InterruptedException {
    Inventory inventory = csv == null ? InventoryFile.example() : InventoryFile.read(csv);
    CommandLine command = Objects.requireNonNull(spec, "spec == null").commandLine();
    PrintWriter out = command.getOut();
    PrintWriter talk = json ? command.getErr() : out;
    Progress progress =
        !json && Terminal.isInteractive()
            ? new BarProgress(out, Terminal::columns)
            : new LineProgress(talk, System::nanoTime);
    QuickstartSummary summary = new Quickstart(seed, talk, progress).run(inventory);
    return new QuickstartPrinter(out, command.getErr()).print(summary, json).code();
  }
}
