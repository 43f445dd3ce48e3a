package dev.flxpoint.cli.internal.job;

import dev.flxpoint.cli.internal.exit.BadInputException;
import java.io.PrintWriter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How often a job asks, and who takes what it brings. */
public final class FeedOptions {
  private static final int LEAST = 60;
  private static final int MOST = 300;

  @Option(
      names = "--exec",
      paramLabel = "COMMAND",
      description =
          "Run this by the shell for each, with the JSON object on its standard input; exit code 0"
              + " says that it took it. Otherwise it comes again.")
  private @Nullable String exec;

  @Option(names = "--once", description = "Ask once, and end.")
  private boolean once;

  @Option(
      names = "--interval",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "Ask so often, from 60 to 300 (default: ${DEFAULT-VALUE}).")
  private int interval;

  /** Returns who takes what is brought. */
  public Receiver receiver(PrintWriter out) {
    return exec == null ? new LineReceiver(out) : new CommandReceiver(exec);
  }

  /** Returns whether to ask once only. */
  public boolean once() {
    return once;
  }

  /**
   * Returns the time between two askings.
   *
   * @throws BadInputException if the API does not want to be asked so often, or oftener
   */
  public Duration interval() {
    if (interval < LEAST || interval > MOST) {
      throw new BadInputException(
          "--interval: the API asks for %s to %s seconds, but it is %s"
              .formatted(LEAST, MOST, interval));
    }
    return Duration.ofSeconds(interval);
  }
}
