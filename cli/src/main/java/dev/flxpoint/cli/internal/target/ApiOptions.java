package dev.flxpoint.cli.internal.target;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.internal.exit.BadInputException;
import dev.flxpoint.cli.internal.terminal.Terminal;
import java.io.Console;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of the commands that talk to the API: where it is, and with which token. */
public final class ApiOptions {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = "Where the API is (default: " + ApiTarget.DEFAULT_URL + ").")
  private @Nullable String baseUrl;

  @Option(
      names = "--sandbox",
      arity = "0..1",
      fallbackValue = SandboxType.NONE,
      paramLabel = "TYPE",
      converter = SandboxType.Converter.class,
      description =
          "Start a sandbox of the API, and take its token of this type: account, source or"
              + " channel; by default the one that the command needs, else account.")
  private @Nullable SandboxType sandbox;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "Read the token from this file; line breaks at its end do not count.")
  private @Nullable Path tokenFile;

  /** Returns where to send, with a sandbox started if one is asked for. Close it. */
  public ApiTarget target() {
    return target(TokenType.ACCOUNT);
  }

  /** Like {@link #target()}, with a token of that type if the sandbox's type is not named. */
  public ApiTarget target(TokenType type) {
    if (baseUrl != null && sandbox != null) {
      throw new BadInputException(
          "--base-url and --sandbox cannot go together; choose one of them");
    }
    if (sandbox != null) {
      return ApiTarget.sandbox(sandbox.or(type));
    }
    PrintWriter err = Objects.requireNonNull(command, "command == null").commandLine().getErr();
    return ApiTarget.at(
        baseUrl == null ? ApiTarget.DEFAULT_URL : baseUrl, UserPermits.ofThisProcess(err));
  }

  /**
   * Like {@link #target()}, for a command that needs a token of that type.
   *
   * @throws BadInputException if the sandbox's type is named, and another one
   */
  public ApiTarget targetFor(TokenType type) {
    if (sandbox != null && sandbox.or(type) != type) {
      throw new BadInputException(
          "--sandbox: this command needs a token of type " + type.label().toLowerCase(Locale.ROOT));
    }
    return target(type);
  }

  /** Returns the type of the sandbox's token if it is named; null otherwise. */
  public @Nullable TokenType namedSandboxType() {
    return sandbox == null ? null : sandbox.named();
  }

  /** Returns whether a sandbox is asked for. */
  public boolean usesSandbox() {
    return sandbox != null;
  }

  /** Returns the types whose variables are set; none where those do not count. */
  public List<TokenType> typesInEnvironment() {
    return tokenFile == null && sandbox == null ? input().types() : List.of();
  }

  /** Returns the token of that type, from a prompt if need be. */
  public UntypedToken requiredToken(ApiTarget target, TokenType type) {
    return usesSandboxToken() ? target.sandboxToken() : input().required(tokenFile, type);
  }

  /** Returns the token, from a prompt if need be. */
  public UntypedToken requiredToken(ApiTarget target) {
    return usesSandboxToken() ? target.sandboxToken() : input().required(tokenFile);
  }

  /** Returns the token; null if none is given. */
  public @Nullable UntypedToken givenToken(ApiTarget target) {
    return usesSandboxToken() ? target.sandboxToken() : input().given(tokenFile);
  }

  /** A token that happens to be in the environment is not meant for the sandbox. */
  private boolean usesSandboxToken() {
    return sandbox != null && tokenFile == null;
  }

  private static TokenInput input() {
    Console console = Terminal.console();
    return new TokenInput(
        System.getenv(),
        console == null ? null : () -> console.readPassword("Token (it is not shown): "));
  }
}
