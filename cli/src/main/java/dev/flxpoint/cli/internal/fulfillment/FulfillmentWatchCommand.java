package dev.flxpoint.cli.internal.fulfillment;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.internal.job.FeedOptions;
import dev.flxpoint.cli.internal.job.FeedRun;
import dev.flxpoint.cli.internal.job.StateOptions;
import dev.flxpoint.cli.internal.target.ApiOptions;
import dev.flxpoint.cli.internal.target.ApiTarget;
import dev.flxpoint.cli.internal.target.UntypedToken;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.SourceClient;
import dev.flxpoint.flow.fulfillment.Decision;
import dev.flxpoint.flow.fulfillment.FulfillmentRequestPoller;
import dev.flxpoint.flow.fulfillment.RunningPoller;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

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
final class FulfillmentWatchCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Mixin private final FeedOptions feed = new FeedOptions();

  @Mixin private final ApiOptions api = new ApiOptions();

  @Mixin private final StateOptions state = new StateOptions();

  @Override
  public Integer call() throws InterruptedException {
    CommandLine command = Objects.requireNonNull(spec, "spec == null").commandLine();
    Duration interval = feed.interval();
    try (FeedRun run = FeedRun.of(feed, command.getOut(), command.getErr());
        ApiTarget target = api.targetFor(TokenType.SOURCE)) {
      UntypedToken token = api.requiredToken(target, TokenType.SOURCE);
      try (Flxpoint flxpoint = target.client();
          RunningPoller poller =
              FulfillmentRequestPoller.of((SourceClient) token.client(flxpoint, TokenType.SOURCE))
                  .every(interval)
                  .store(state.store(target, token))
                  .listener(new WatchListener(run))
                  .handle(
                      request -> {
                        run.take(RequestJson.of(request));
                        return Decision.acknowledge();
                      })
                  .start()) {
        return run.await(poller.ended()).code();
      }
    }
  }
}
