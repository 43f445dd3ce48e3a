package dev.flxpoint.cli.internal.order;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.internal.exit.ExitCode;
import dev.flxpoint.cli.internal.job.FeedCommand;
import dev.flxpoint.cli.internal.job.FeedRun;
import dev.flxpoint.client.ChannelClient;
import dev.flxpoint.flow.order.OrderFeed;
import dev.flxpoint.flow.order.RunningFeed;
import dev.flxpoint.flow.store.FlowStore;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code flxpoint orders feed}. */
@Command(
    name = "feed",
    description = {
      "Hand over each change of an order, of its fulfillment requests and of its shipments.",
      "",
      "Prints one JSON object a line, or runs the command of --exec for each: the order, what"
          + " changed of it (parts), and its new shipments. What was not taken comes again, also"
          + " after a crash; nothing is changed by it at the API. The very first run begins with"
          + " what changes from then on, or since --since."
    },
    mixinStandardHelpOptions = true)
final class OrdersFeedCommand extends FeedCommand<ChannelClient> {
  @Option(
      names = "--since",
      paramLabel = "TIME",
      converter = Since.class,
      description =
          "Begin with what changed after this time, such as 2026-11-01T00:00:00Z; once something is"
              + " remembered, that counts instead.")
  private @Nullable Instant since;

  OrdersFeedCommand() {
    super(TokenType.CHANNEL, ChannelClient.class);
  }

  @Override
  protected ExitCode run(ChannelClient channel, Duration interval, FlowStore store, FeedRun run)
      throws InterruptedException {
    try (RunningFeed running =
        from(channel)
            .every(interval)
            .store(store)
            .listener(new OrdersListener(run))
            .each(change -> run.take(ChangeJson.of(change)))
            .start()) {
      return run.await(running.ended());
    }
  }

  private OrderFeed from(ChannelClient channel) {
    OrderFeed all = OrderFeed.of(channel);
    return since == null ? all : all.since(since);
  }
}
