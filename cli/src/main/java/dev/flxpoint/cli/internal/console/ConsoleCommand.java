package dev.flxpoint.cli.internal.console;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.internal.exit.BadInputException;
import dev.flxpoint.cli.internal.exit.ExitCode;
import dev.flxpoint.cli.internal.exit.ProcessEnd;
import dev.flxpoint.cli.internal.page.LocalPage;
import dev.flxpoint.cli.internal.target.ApiTarget;
import dev.flxpoint.cli.internal.target.UserPermits;
import dev.flxpoint.cli.internal.terminal.Terminal;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code flxpoint console}. */
@Command(
    name = "console",
    description = {
      "Show a page of this machine: the token tester, and which token may call what.",
      "",
      "The page listens on 127.0.0.1 alone, and its address has a key that nobody can guess. A"
          + " token that is pasted there goes to this command and from here to the API, within the"
          + " rate limit; it is not stored, shown or logged. Ctrl-C ends it."
    },
    mixinStandardHelpOptions = true)
public final class ConsoleCommand implements Callable<Integer> {
  private static final int MAX_PORT = 65_535;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "0",
      description = "Listen on this port (default: any that is free).")
  private int port;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = "Where the API is (default: " + ApiTarget.DEFAULT_URL + ").")
  private @Nullable String baseUrl;

  @Option(
      names = "--sandbox",
      description = "Start a sandbox of the API, and test its tokens instead of real ones.")
  private boolean sandbox;

  @Option(names = "--no-browser", description = "Print the address, and open no browser.")
  private boolean noBrowser;

  @Override
  public Integer call() throws InterruptedException {
    if (port < 0 || port > MAX_PORT) {
      throw new BadInputException("--port: " + port + " is no port; expected 0 to " + MAX_PORT);
    }
    CommandLine command = Objects.requireNonNull(spec, "spec == null").commandLine();
    try (ProcessEnd end = ProcessEnd.listen();
        ApiTarget target = target(command.getErr());
        LocalPage page = page(target)) {
      return run(page, end, command.getOut()).code();
    }
  }

  private LocalPage page(ApiTarget target) {
    try {
      return LocalPage.start(port, ConsoleViews.of(target));
    } catch (UncheckedIOException e) {
      if (port == 0) {
        throw e;
      }
      throw new UncheckedIOException(
          e.getMessage() + "; choose another with --port, or 0 for any", e.getCause());
    }
  }

  private ApiTarget target(PrintWriter err) {
    if (baseUrl != null && sandbox) {
      throw new BadInputException(
          "--base-url and --sandbox cannot go together; choose one of them");
    }
    return sandbox
        ? ApiTarget.sandbox(TokenType.ACCOUNT)
        : ApiTarget.at(
            baseUrl == null ? ApiTarget.DEFAULT_URL : baseUrl, UserPermits.ofThisProcess(err));
  }

  private ExitCode run(LocalPage page, ProcessEnd end, PrintWriter out)
      throws InterruptedException {
    out.println("The console is at " + page.url());
    out.println("Whoever knows this address can use it. Ctrl-C ends it.");
    if (out.checkError()) {
      return ExitCode.FAILED;
    }
    if (!noBrowser && Terminal.isInteractive()) {
      Browser.open(page.url());
    }
    end.await();
    return ExitCode.DONE;
  }
}
