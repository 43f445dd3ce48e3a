package dev.flxpoint.cli.internal.token;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.internal.catalogue.TokenTypeName;
import dev.flxpoint.cli.internal.exit.ExitCode;
import dev.flxpoint.cli.internal.target.ApiOptions;
import dev.flxpoint.cli.internal.target.ApiTarget;
import dev.flxpoint.cli.internal.target.UntypedToken;
import dev.flxpoint.client.Flxpoint;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code flxpoint token test}. */
@Command(
    name = "test",
    description = {
      "Tell whether a token is valid, and of which type.",
      "",
      "The token comes from FLXPOINT_TOKEN, from a file, or from a prompt that does not show it;"
          + " never from the command line. At most 3 requests are sent, within the rate limit;"
          + " they only read."
    },
    mixinStandardHelpOptions = true)
final class TokenTestCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Mixin private final ApiOptions api = new ApiOptions();

  @Option(
      names = "--expect",
      paramLabel = "TYPE",
      converter = TokenTypeName.class,
      description = "Fail unless the token is of this type: account, source or channel.")
  private @Nullable TokenType expected;

  @Option(names = "--json", description = "Print one JSON object and nothing else.")
  private boolean json;

  @Override
  public Integer call() {
    TokenVerdict verdict = verdict();
    PrintWriter out = Objects.requireNonNull(spec, "spec == null").commandLine().getOut();
    out.println(json ? TokenTestJson.of(verdict, expected) : TokenTestText.of(verdict, expected));
    return (out.checkError() ? ExitCode.FAILED : verdict.code(expected)).code();
  }

  private TokenVerdict verdict() {
    try (ApiTarget target = api.target()) {
      UntypedToken token = api.requiredToken(target);
      try (Flxpoint flxpoint = target.client()) {
        return TokenVerdict.of(token, flxpoint, target.name());
      }
    }
  }
}
