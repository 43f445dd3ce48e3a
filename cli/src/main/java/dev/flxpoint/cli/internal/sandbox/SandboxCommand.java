package dev.flxpoint.cli.internal.sandbox;

import dev.flxpoint.cli.internal.exit.BadInputException;
import dev.flxpoint.cli.internal.exit.ExitCode;
import dev.flxpoint.cli.internal.exit.ProcessEnd;
import dev.flxpoint.cli.internal.page.LocalPage;
import dev.flxpoint.sandbox.LimitRule;
import dev.flxpoint.sandbox.Sandbox;
import dev.flxpoint.sandbox.SandboxBuilder;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code flxpoint sandbox}. */
@Command(
    name = "sandbox",
    description = {
      "Run a sandbox of the API for clients in any language, until Ctrl-C.",
      "",
      "It judges each request as the API would: path, token and type, two requests a second,"
          + " parameters and body. On the admin port are a page and endpoints that show what it"
          + " holds and what arrives, and change faults, latency, limit and tokens."
    },
    mixinStandardHelpOptions = true)
public final class SandboxCommand implements Callable<Integer> {
  private static final int MAX_PORT = 65_535;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Listen on this port; 0 for any that is free (default: ${DEFAULT-VALUE}).",
      defaultValue = "8080")
  private int port;

  @Option(
      names = "--admin-port",
      paramLabel = "N",
      description = "Port of the admin page and endpoints (default: the one after --port).")
  private @Nullable Integer adminPort;

  @Option(
      names = "--bind",
      paramLabel = "ADDRESS",
      description =
          "Listen at this address, such as 0.0.0.0 in a container (default: ${DEFAULT-VALUE},"
              + " which only this machine reaches).",
      defaultValue = "127.0.0.1",
      converter = BindAddress.class)
  private InetAddress bind = InetAddress.getLoopbackAddress();

  @Option(
      names = "--state",
      paramLabel = "FILE",
      description = "Keep what the sandbox holds in this file, and start with what it holds.")
  private @Nullable Path state;

  @Option(
      names = "--limit",
      paramLabel = "RULE",
      description =
          "How requests are counted: documented, none, strict, calendar, weighted, gcra,"
              + " bucket-40, or a rate as in 1/s, 60/m or gcra@1/s (default: ${DEFAULT-VALUE}).",
      defaultValue = "documented",
      converter = LimitRuleName.class)
  private LimitRule limit = LimitRule.documented();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "What ids, orders and samples are drawn from (default: ${DEFAULT-VALUE}).",
      defaultValue = "1")
  private long seed;

  @Mixin private final SizeOptions size = new SizeOptions();

  @Option(
      names = "--json",
      description = "Print one JSON object on one line, once it listens, and nothing else.")
  private boolean json;

  @Override
  public Integer call() throws InterruptedException {
    int admin = adminPort();
    size.check();
    CommandLine command = Objects.requireNonNull(spec, "spec == null").commandLine();
    warn(command.getErr());
    try (ProcessEnd end = ProcessEnd.listen();
        Sandbox sandbox = sandbox()) {
      new FirstStock(sandbox).fill(size);
      sandbox.limit(limit);
      SandboxView view = SandboxView.of(sandbox, limit);
      try (LocalPage page =
          listening("--admin-port", () -> LocalPage.start(bind, admin, List.of(view)))) {
        Started started = new Started(sandbox.url(), page.url(), limit, sandbox.tokens().all());
        return run(started, end, command.getOut()).code();
      }
    }
  }

  private ExitCode run(Started started, ProcessEnd end, PrintWriter out)
      throws InterruptedException {
    out.println(json ? started.json() : started.text());
    if (out.checkError()) {
      return ExitCode.FAILED;
    }
    end.await();
    return ExitCode.DONE;
  }

  private Sandbox sandbox() {
    SandboxBuilder builder =
        Sandbox.builder()
            .bind(bind)
            .port(port)
            .seed(seed)
            .fulfillmentRequests(size.requests)
            .listings(size.listings);
    if (state != null) {
      builder.stateFile(state);
    }
    try {
      return listening("--port", builder::start);
    } catch (IllegalStateException e) {
      // The state file is not one that can be gone on with.
      throw new BadInputException("--state: " + e.getMessage());
    }
  }

  private static <T> T listening(String option, Supplier<T> start) {
    try {
      return start.get();
    } catch (UncheckedIOException e) {
      Throwable cause = e.getCause();
      String reason = String.valueOf(e.getMessage());
      String detail = cause == null ? reason : String.valueOf(cause.getMessage());
      String whole = reason.contains(detail) ? reason : reason + ": " + detail;
      if (cause instanceof FileNotFoundException) {
        throw new BadInputException("--state: " + whole);
      }
      boolean isPort = cause instanceof BindException;
      String text = isPort ? whole + "; choose another with " + option + ", or 0 for any" : whole;
      throw new UncheckedIOException(text, new IOException(text, e));
    }
  }

  private int adminPort() {
    checkPort("--port", port);
    int admin = Objects.requireNonNullElse(adminPort, port == 0 ? 0 : port + 1);
    checkPort("--admin-port", admin);
    if (admin != 0 && admin == port) {
      throw new BadInputException("--admin-port must be another than --port");
    }
    return admin;
  }

  private static void checkPort(String option, int port) {
    if (port < 0 || port > MAX_PORT) {
      throw new BadInputException(option + ": " + port + " is no port; expected 0 to " + MAX_PORT);
    }
  }

  private void warn(PrintWriter err) {
    if (!bind.isLoopbackAddress()) {
      err.println(
          "Warning: whoever reaches "
              + bind.getHostAddress()
              + " can call this sandbox, whose tokens are easy to guess. The admin port asks"
              + " everybody for its key.");
      err.flush();
    }
  }
}
