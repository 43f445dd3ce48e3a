package dev.flxpoint.client;

import dev.flxpoint.api.TokenType;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** A workspace on a {@link Wire}: an Account token, two sources, 17 and 18, and channel 3. */
final class WorkspaceWire implements AutoCloseable {
  private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
  private final Map<String, Integer> arrived = new ConcurrentHashMap<>();

  final Wire wire;
  final Workspace acme;

  WorkspaceWire() throws IOException {
    this(
        w ->
            w.account(account())
                .source(17, source(17))
                .source(18, source(18))
                .channel(3, channel()));
  }

  WorkspaceWire(Consumer<WorkspaceBuilder> tokens) throws IOException {
    this(tokens, builder -> builder);
  }

  WorkspaceWire(Consumer<WorkspaceBuilder> tokens, UnaryOperator<FlxpointBuilder> settings)
      throws IOException {
    wire = new Wire(settings);
    wire.server.setDispatcher(new TellingDispatcher());
    acme = wire.flxpoint.workspace(tokens);
  }

  static AccountToken account() {
    return AccountToken.of(value(TokenType.ACCOUNT, 0));
  }

  static SourceToken source(long id) {
    return SourceToken.of(value(TokenType.SOURCE, id));
  }

  static ChannelToken channel() {
    return ChannelToken.of(value(TokenType.CHANNEL, 3));
  }

  private static String value(TokenType type, long id) {
    return "not-a-real-" + Owner.word(type) + "-token-" + id;
  }

  /** Answers a status to all requests that carry the token. */
  void answer(Token token, int status) {
    statuses.put(token.value(), status);
  }

  int arrived(Token token) {
    return arrived.getOrDefault(token.value(), 0);
  }

  /** Returns the next request as its token, without what all have in common, and target. */
  String next() throws InterruptedException {
    RecordedRequest request = wire.takeRequest();
    String token = String.valueOf(request.getHeaders().get("X-API-TOKEN"));
    return token.replace("not-a-real-", "").replace("-token", "") + " " + request.getTarget();
  }

  @Override
  public void close() {
    wire.close();
  }

  private final class TellingDispatcher extends Dispatcher {
    @Override
    public MockResponse dispatch(RecordedRequest request) {
      String token = String.valueOf(request.getHeaders().get("X-API-TOKEN"));
      arrived.merge(token, 1, Integer::sum);
      return new MockResponse.Builder()
          .code(statuses.getOrDefault(token, 200))
          .body(request.getMethod().equals("GET") ? "[]" : "{}")
          .build();
    }
  }
}
