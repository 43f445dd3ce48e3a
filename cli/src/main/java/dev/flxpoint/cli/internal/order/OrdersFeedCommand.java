package dev.flxpoint.cli.internal.order;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.internal.job.FeedOptions;
import dev.flxpoint.cli.internal.job.FeedRun;
import dev.flxpoint.cli.internal.job.StateOptions;
import dev.flxpoint.cli.internal.target.ApiOptions;
import dev.flxpoint.cli.internal.target.ApiTarget;
import dev.flxpoint.cli.internal.target.UntypedToken;
import dev.flxpoint.client.ChannelClient;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.flow.order.OrderFeed;
import dev.flxpoint.flow.order.RunningFeed;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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
final class OrdersFeedCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      converter = Since.class,
      description =
          "Begin with what changed after this time, such as 2026-11-01T00:00:00Z; once something is"
              + " remembered, that counts instead.")
  private @Nullable Instant since;

  @Mixin private final FeedOptions feed = new FeedOptions();

  @Mixin private final ApiOptions api = new ApiOptions();

  @Mixin private final StateOptions state = new StateOptions();

  @Override
  public Integer call() throws InterruptedException {
    CommandLine command = Objects.requireNonNull(spec, "spec == null").commandLine();
    Duration interval = feed.interval();
    try (FeedRun run = FeedRun.of(feed, command.getOut(), command.getErr());
        ApiTarget target = api.targetFor(TokenType.CHANNEL)) {
      UntypedToken token = api.requiredToken(target, TokenType.CHANNEL);
      try (Flxpoint flxpoint = target.client();
          RunningFeed running =
              from((ChannelClient) token.client(flxpoint, TokenType.CHANNEL))
                  .every(interval)
                  .store(state.store(target, token))
                  .listener(new OrdersListener(run))
                  .each(change -> run.take(ChangeJson.of(change)))
                  .start()) {
        return run.await(running.ended()).code();
      }
    }
  }

  private OrderFeed from(ChannelClient channel) {
    OrderFeed all = OrderFeed.of(channel);
    return since == null ? all : all.since(since);
  }
}
