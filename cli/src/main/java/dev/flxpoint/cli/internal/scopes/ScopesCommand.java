package dev.flxpoint.cli.internal.scopes;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.internal.catalogue.OperationId;
import dev.flxpoint.cli.internal.catalogue.TokenTypeName;
import dev.flxpoint.cli.internal.exit.ExitCode;
import dev.flxpoint.cli.internal.terminal.StandardOutput;
import dev.flxpoint.cli.internal.view.MarkdownForm;
import dev.flxpoint.cli.internal.view.PlainForm;
import dev.flxpoint.cli.internal.view.ViewPart;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code flxpoint scopes}. */
@Command(
    name = "scopes",
    description = {
      "Show which type of token may call which operation of the API.",
      "",
      "Without options: the resources, with a mark for each type. Nothing is sent; all of it"
          + " comes from the catalogue that the client itself checks a call against."
    },
    mixinStandardHelpOptions = true)
public final class ScopesCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--operations", description = "List every operation below its resource.")
  private boolean operations;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      converter = TokenTypeName.class,
      description = "List only what a token of this type may call: account, source or channel.")
  private @Nullable TokenType type;

  @Option(
      names = "--operation",
      paramLabel = "ID",
      converter = OperationId.class,
      description = "Show all that is known of one operation, and how Java calls it.")
  private @Nullable Operation operation;

  @Option(
      names = "--json",
      description = "Print a JSON array of operations with all facts: of all, or of those chosen.")
  private boolean json;

  @Option(names = "--markdown", description = "Print the tables as Markdown.")
  private boolean markdown;

  @Override
  public Integer call() {
    refuse("--operations", operations, "--type", type != null);
    refuse("--operations", operations, "--operation", operation != null);
    refuse("--type", type != null, "--operation", operation != null);
    refuse("--json", json, "--markdown", markdown);
    PrintWriter out = command().commandLine().getOut();
    ScopesQuery query = new ScopesQuery(operations, type, operation);
    out.println(json ? ScopesJson.of(query.operations()) : text(query));
    return (out.checkError() ? ExitCode.FAILED : ExitCode.DONE).code();
  }

  private String text(ScopesQuery query) {
    List<ViewPart> view = ScopesText.of(query, ScopeMarks.in(StandardOutput.charset()));
    return markdown ? MarkdownForm.of(view) : PlainForm.of(view);
  }

  private void refuse(String one, boolean first, String other, boolean second) {
    if (first && second) {
      throw new ParameterException(
          command().commandLine(),
          one + " and " + other + " cannot go together; choose one of them");
    }
  }

  private CommandSpec command() {
    return Objects.requireNonNull(spec, "spec == null");
  }
}
