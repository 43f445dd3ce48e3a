package dev.flxpoint.cli.internal.job;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.internal.exit.ExitCode;
import dev.flxpoint.cli.internal.target.ApiOptions;
import dev.flxpoint.cli.internal.target.ApiTarget;
import dev.flxpoint.cli.internal.target.UntypedToken;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.flow.store.FlowStore;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * A command that brings one thing after the other, with the options that each of them has.
 *
 * @param <C> the client that it calls
 */
public abstract class FeedCommand<C> implements Callable<Integer> {
  private final TokenType type;
  private final Class<C> client;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private final FeedOptions feed = new FeedOptions();

  @Mixin private final ApiOptions api = new ApiOptions();

  @Mixin private final StateOptions state = new StateOptions();

  /** Creates one for tokens of that type, and the client that is theirs. */
  protected FeedCommand(TokenType type, Class<C> client) {
    this.type = type;
    this.client = client;
  }

  @Override
  public final Integer call() throws InterruptedException {
    CommandLine command = Objects.requireNonNull(spec, "spec == null").commandLine();
    Duration interval = feed.interval();
    try (FeedRun run = FeedRun.of(feed, command.getOut(), command.getErr());
        ApiTarget target = api.targetFor(type)) {
      UntypedToken token = api.requiredToken(target, type);
      try (Flxpoint flxpoint = target.client()) {
        FlowStore store = state.store(target, token);
        return run(client.cast(token.client(flxpoint, type)), interval, store, run).code();
      }
    }
  }

  /** Starts the flow, and closes it once {@link FeedRun#await} returns. */
  protected abstract ExitCode run(C client, Duration interval, FlowStore store, FeedRun run)
      throws InterruptedException;
}
