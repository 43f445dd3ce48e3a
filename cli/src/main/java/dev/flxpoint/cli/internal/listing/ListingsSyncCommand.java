package dev.flxpoint.cli.internal.listing;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.internal.job.FeedOptions;
import dev.flxpoint.cli.internal.job.FeedRun;
import dev.flxpoint.cli.internal.job.StateOptions;
import dev.flxpoint.cli.internal.target.ApiOptions;
import dev.flxpoint.cli.internal.target.ApiTarget;
import dev.flxpoint.cli.internal.target.UntypedToken;
import dev.flxpoint.client.ChannelClient;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.flow.listing.ListingSync;
import dev.flxpoint.flow.listing.RunningListings;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

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
final class ListingsSyncCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

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
          RunningListings running =
              ListingSync.from((ChannelClient) token.client(flxpoint, TokenType.CHANNEL))
                  .every(interval)
                  .store(state.store(target, token))
                  .listener(new SyncListener(run))
                  .each(listing -> run.take(ListingJson.of(listing)))
                  .start()) {
        return run.await(running.ended()).code();
      }
    }
  }
}
