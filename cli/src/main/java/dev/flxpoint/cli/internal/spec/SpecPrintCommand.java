package dev.flxpoint.cli.internal.spec;

import dev.flxpoint.cli.internal.exit.ExitCode;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code flxpoint spec print}. */
@Command(
    name = "print",
    description = {
      "Print the OpenAPI document of the API, as YAML.",
      "",
      "Take --plain for generators, validators and mock servers of other projects: it has one"
          + " scheme for the token, enums that admit new values, and members of answers that may"
          + " be null."
    },
    mixinStandardHelpOptions = true)
final class SpecPrintCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--plain", description = "Print the document for stock tools.")
  private boolean plain;

  @Option(names = "--json", description = "Print the document as one JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    String text = (plain ? BundledDocument.PLAIN : BundledDocument.STRICT).text();
    PrintWriter out = Objects.requireNonNull(spec, "spec == null").commandLine().getOut();
    out.print(json ? SpecPrintJson.of(text) : text);
    out.flush();
    return ExitCode.DONE.code();
  }
}
