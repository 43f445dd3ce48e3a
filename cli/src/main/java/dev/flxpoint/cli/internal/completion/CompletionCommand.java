package dev.flxpoint.cli.internal.completion;

import dev.flxpoint.cli.internal.exit.ExitCode;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code flxpoint completion}. */
@Command(
    name = "completion",
    description = {
      "Print the script by which a shell completes commands, options, operations and parameters.",
      "",
      "To be read by the shell at its start, such as in ~/.bashrc or ~/.zshrc."
    },
    mixinStandardHelpOptions = true)
public final class CompletionCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "SHELL", description = "bash or zsh.", converter = ShellName.class)
  private @Nullable Shell shell;

  @Override
  public Integer call() {
    CommandLine command = Objects.requireNonNull(spec, "spec == null").commandLine();
    PrintWriter out = command.getOut();
    CommandLine root = command.getParent();
    out.print(CompletionScript.of(root, Objects.requireNonNull(shell, "shell == null")));
    return (out.checkError() ? ExitCode.FAILED : ExitCode.DONE).code();
  }
}
