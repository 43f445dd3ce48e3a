package dev.flxpoint.cli.internal.listing;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.internal.exit.ExitCode;
import dev.flxpoint.cli.internal.job.FeedCommand;
import dev.flxpoint.cli.internal.job.FeedRun;
import dev.flxpoint.client.ChannelClient;
import dev.flxpoint.flow.listing.ListingSync;
import dev.flxpoint.flow.listing.RunningListings;
import dev.flxpoint.flow.store.FlowStore;
import java.time.Duration;
import picocli.CommandLine.Command;

/** {@code flxpoint listings sync}. */
@Command(
    name = "sync",
    description = {
      "Hand over each listing whose price, quantity or state changed, and answer for it.",
      "",
      "Prints one JSON object a line, or runs the command of --exec for each. The API is told a"
          + " success of what was taken: what went into standard output, or what the command ended"
          + " with exit code 0 for. It is told an error of what the command ended otherwise for,"
          + " and asks again. Each listing that was asked for is answered, also after a crash."
    },
    mixinStandardHelpOptions = true)
final class ListingsSyncCommand extends FeedCommand<ChannelClient> {
  ListingsSyncCommand() {
    super(TokenType.CHANNEL, ChannelClient.class);
  }

  @Override
  protected ExitCode run(ChannelClient channel, Duration interval, FlowStore store, FeedRun run)
      throws InterruptedException {
    try (RunningListings running =
        ListingSync.from(channel)
            .every(interval)
            .store(store)
            .listener(new SyncListener(run))
            .each(listing -> run.take(ListingJson.of(listing)))
            .start()) {
      return run.await(running.ended());
    }
  }
}
