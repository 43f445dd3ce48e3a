package dev.flxpoint.cli.internal.fulfillment;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.internal.exit.ExitCode;
import dev.flxpoint.cli.internal.job.FeedCommand;
import dev.flxpoint.cli.internal.job.FeedRun;
import dev.flxpoint.client.SourceClient;
import dev.flxpoint.flow.fulfillment.Decision;
import dev.flxpoint.flow.fulfillment.FulfillmentRequestPoller;
import dev.flxpoint.flow.fulfillment.RunningPoller;
import dev.flxpoint.flow.store.FlowStore;
import java.time.Duration;
import picocli.CommandLine.Command;

/** {@code flxpoint fulfillment watch}. */
@Command(
    name = "watch",
    description = {
      "Hand over each new fulfillment request of a source, and acknowledge it.",
      "",
      "Prints one JSON object a line, or runs the command of --exec for each. The API is told only"
          + " about what was taken: what went into standard output, or what the command ended with"
          + " exit code 0 for. Anything else comes again, also after a crash; what was taken comes"
          + " again only if the crash was at that very moment."
    },
    mixinStandardHelpOptions = true)
final class FulfillmentWatchCommand extends FeedCommand<SourceClient> {
  FulfillmentWatchCommand() {
    super(TokenType.SOURCE, SourceClient.class);
  }

  @Override
  protected ExitCode run(SourceClient source, Duration interval, FlowStore store, FeedRun run)
      throws InterruptedException {
    try (RunningPoller poller =
        FulfillmentRequestPoller.of(source)
            .every(interval)
            .store(store)
            .listener(new WatchListener(run))
            .handle(
                request -> {
                  run.take(RequestJson.of(request));
                  return Decision.acknowledge();
                })
            .start()) {
      return run.await(poller.ended());
    }
  }
}
