package dev.flxpoint.cli.internal.spec;

import dev.flxpoint.cli.internal.exit.ExitCode;
import dev.flxpoint.specdiff.ApiDocument;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code flxpoint spec diff}. */
@Command(
    name = "diff",
    description = {
      "Show what another OpenAPI document of the API has that ours lacks, and the reverse.",
      "",
      "Operations are matched by method and path; names of path parameters and slashes at the end"
          + " do not count. Security schemes are matched by the word"
          + " account, source or channel in their names."
    },
    mixinStandardHelpOptions = true)
final class SpecDiffCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "THEIR.yaml",
      description = "The other document: OpenAPI 3.0 or 3.1, YAML or JSON, in one file.")
  private @Nullable Path theirs;

  @Option(names = "--json", description = "Print one JSON object and nothing else.")
  private boolean json;

  @Override
  public Integer call() {
    ApiDocument other = SpecFile.read(Objects.requireNonNull(theirs, "theirs == null"));
    SpecComparison comparison = SpecComparison.of(SpecFile.ours(), other);
    PrintWriter out = Objects.requireNonNull(spec, "spec == null").commandLine().getOut();
    out.println(json ? SpecDiffJson.of(comparison) : SpecDiffText.of(comparison));
    out.flush();
    return ExitCode.DONE.code();
  }
}
