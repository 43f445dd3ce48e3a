package dev.flxpoint.cli.internal.push;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.internal.exit.ExitCode;
import dev.flxpoint.cli.internal.inventory.StoredInventory;
import dev.flxpoint.cli.internal.job.StateOptions;
import dev.flxpoint.cli.internal.job.Stop;
import dev.flxpoint.cli.internal.target.ApiOptions;
import dev.flxpoint.cli.internal.target.ApiTarget;
import dev.flxpoint.cli.internal.target.UntypedToken;
import dev.flxpoint.cli.internal.terminal.BarProgress;
import dev.flxpoint.cli.internal.terminal.LineProgress;
import dev.flxpoint.cli.internal.terminal.Terminal;
import dev.flxpoint.cli.internal.text.CommandName;
import dev.flxpoint.cli.internal.text.ShellWords;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.FlxpointException;
import dev.flxpoint.client.SourceClient;
import dev.flxpoint.flow.Progress;
import dev.flxpoint.flow.RefusedRow;
import dev.flxpoint.flow.store.FlowStoreException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code flxpoint inventory push}. */
@Command(
    name = "push",
    description = {
      "Push an inventory file to a source: parents first, then stock and prices.",
      "",
      "The file is looked through before anything is sent, and read as it is needed, so that it may"
          + " be of any size. What became of each row is remembered: a push that was ended, failed"
          + " or died goes on by --resume, as long as the file is the same."
    },
    mixinStandardHelpOptions = true)
final class InventoryPushCommand implements Callable<Integer> {
  private static final int LISTED = 20;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The file; see below for its columns.")
  private @Nullable Path file;

  @Option(
      names = "--resume",
      description =
          "Go on with the push that broke off; without it all rows are sent, and it is forgotten.")
  private boolean resume;

  @Option(
      names = "--json",
      description = "Print one JSON object and nothing else; progress goes to standard error.")
  private boolean json;

  @Mixin private final ApiOptions api = new ApiOptions();

  @Mixin private final StateOptions state = new StateOptions();

  @Override
  public Integer call() {
    CommandLine command = Objects.requireNonNull(spec, "spec == null").commandLine();
    StoredInventory inventory = StoredInventory.check(Objects.requireNonNull(file, "file == null"));
    try (Stop stop = Stop.by(Thread.currentThread()::interrupt);
        ApiTarget target = api.targetFor(TokenType.SOURCE)) {
      UntypedToken token = api.requiredToken(target, TokenType.SOURCE);
      try (Flxpoint flxpoint = target.client()) {
        SourceClient source = (SourceClient) token.client(flxpoint, TokenType.SOURCE);
        PrintWriter talk = json ? command.getErr() : command.getOut();
        PushJob job =
            new PushJob(inventory, state.store(target, token), talk, progress(command, talk));
        return run(command, job, source, stop).code();
      }
    }
  }

  private ExitCode run(CommandLine command, PushJob job, SourceClient source, Stop stop) {
    try {
      return print(command, job.run(source, resume));
    } catch (InterruptedException e) {
      hint(command, job, "Ended.");
      return stop.isRequested() ? ExitCode.INTERRUPTED : ExitCode.FAILED;
    } catch (FlxpointException | UncheckedIOException | FlowStoreException e) {
      hint(command, job, "The push broke off.");
      throw e;
    }
  }

  private Progress progress(CommandLine command, PrintWriter talk) {
    return !json && Terminal.isInteractive()
        ? new BarProgress(command.getOut(), Terminal::columns)
        : new LineProgress(talk, System::nanoTime);
  }

  private void hint(CommandLine command, PushJob job, String what) {
    PrintWriter err = command.getErr();
    if (!job.isRemembered() || (api.usesSandbox() && !state.isNamed())) {
      err.println(what + (job.isRemembered() ? " What a sandbox holds ends with it." : ""));
    } else {
      List<String> words =
          command.getCommandSpec().root().commandLine().getParseResult().originalArgs();
      err.println(what + " What was answered is remembered; this goes on:");
      err.println(
          "  " + CommandName.typed() + " " + ShellWords.of(words) + (resume ? "" : " --resume"));
    }
    err.flush();
  }

  private ExitCode print(CommandLine command, PushSummary summary) {
    PrintWriter out = command.getOut();
    out.println(json ? PushJson.of(summary) : PushText.of(summary));
    List<RefusedRow> refused = summary.refused();
    PrintWriter err = command.getErr();
    if (!refused.isEmpty()) {
      err.println("The API refused these rows:");
      for (RefusedRow row : refused.subList(0, Math.min(refused.size(), LISTED))) {
        err.println("  " + row.row() + ": " + row.reason());
      }
      if (refused.size() > LISTED) {
        err.println("  ... and " + (refused.size() - LISTED) + " more; --json has all.");
      }
      err.flush();
    }
    return out.checkError() || !refused.isEmpty() ? ExitCode.FAILED : ExitCode.DONE;
  }
}
