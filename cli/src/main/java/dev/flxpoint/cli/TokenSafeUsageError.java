package dev.flxpoint.cli;

import dev.flxpoint.cli.internal.target.TokenInput;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Words a command line that is not understood without repeating it: a token may be in it. */
final class TokenSafeUsageError {
  /** What a value was perhaps meant to be; it is a name that everybody may see. */
  private static final Pattern MEANT = Pattern.compile("; (did you mean \\w+\\?)");

  private TokenSafeUsageError() {}

  /** Returns whether somebody may have put a token among such arguments. */
  static boolean isNeededFor(String... arguments) {
    return Arrays.stream(arguments).anyMatch(TokenSafeUsageError::goesWithTokens);
  }

  static String message(ParameterException e) {
    String what = "an argument is not understood";
    if (e instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      what = name(missing.getMissing().get(0)) + " needs a value";
    } else if (e.getArgSpec() != null) {
      what = "the value of " + name(e.getArgSpec()) + " is not understood" + meant(e);
    }
    return """
        flxpoint: %s
        It is not repeated here, since it may be a token. No token is taken from the
        command line: the shell's history keeps it, and the list of processes shows
        it to everybody. Set %s, use --token-file, or type it when asked."""
        .formatted(what.endsWith("?") ? what : what + ".", TokenInput.VARIABLE);
  }

  private static String meant(ParameterException e) {
    String message = Objects.requireNonNullElse(e.getMessage(), "");
    return MEANT
        .matcher(message)
        .results()
        .map(found -> "; " + found.group(1))
        .findFirst()
        .orElse("");
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static boolean goesWithTokens(String argument) {
    return argument.equals("console")
        || argument.equals("health")
        || argument.equals("test")
        || argument.replaceFirst("^-+", "").startsWith("token");
  }
}
