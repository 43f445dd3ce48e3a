package dev.flxpoint.contract.live;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.client.AccountToken;
import dev.flxpoint.client.ChannelToken;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.ScopeCheck;
import dev.flxpoint.client.SourceToken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** One check of an API, through the runtime with its own limiter. */
final class LiveRun implements AutoCloseable {
  private static final Duration DEADLINE = Duration.ofMinutes(2);
  private static final int RETRIES = 2;

  /** Of all checks: it takes long to read the spec. */
  private static final AnswerJudge JUDGE = new AnswerJudge();

  private final List<Result> results = new ArrayList<>();
  private final Flxpoint flxpoint;

  /**
   * @throws IllegalArgumentException if it is no URL, or one to which a token would travel readably
   */
  LiveRun(String baseUrl) {
    flxpoint =
        Flxpoint.builder()
            .baseUrl(baseUrl)
            .scopeCheck(ScopeCheck.WARN)
            .maxRetries(RETRIES)
            .deadline(DEADLINE)
            .build();
  }

  /**
   * Asks for the given operations with a token.
   *
   * @param token asked before each call
   * @param refusals as in {@link LiveSettings}
   */
  void ask(TokenType type, Supplier<String> token, List<Operation> operations, int refusals) {
    TokenRun run = new TokenRun(type, client(type, token), JUDGE, refusals);
    results.addAll(run.run(operations));
  }

  List<Result> results() {
    return List.copyOf(results);
  }

  List<Departure> departures() {
    return results.stream().flatMap(each -> each.departures().stream()).toList();
  }

  @Override
  public void close() {
    flxpoint.close();
  }

  private Function<Class<?>, Object> client(TokenType type, Supplier<String> token) {
    return switch (type) {
      case ACCOUNT -> flxpoint.accountFrom(() -> AccountToken.of(token.get()))::create;
      case SOURCE -> flxpoint.sourceFrom(() -> SourceToken.of(token.get()))::create;
      case CHANNEL -> flxpoint.channelFrom(() -> ChannelToken.of(token.get()))::create;
    };
  }
}
