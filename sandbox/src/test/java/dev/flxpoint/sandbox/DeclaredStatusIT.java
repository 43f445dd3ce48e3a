package dev.flxpoint.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.internal.limit.RollingWindow;
import dev.flxpoint.sandbox.internal.spec.Operation;
import dev.flxpoint.sandbox.internal.spec.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever an operation is asked, its answer has a status that the spec lists for it. */
@Tag("slow")
@Timeout(120)
final class DeclaredStatusIT {
  private static final List<Integer> EXPECTED = List.of(200, 400, 401, 404, 429, 500);

  private final AtomicLong nanos = new AtomicLong();
  private final Sandbox sandbox = Sandbox.builder().ticker(nanos::get).start();
  private final Caller caller = new Caller(sandbox);
  private final Map<TokenType, Long> owners =
      Map.of(
          TokenType.SOURCE, sandbox.ownerId(sandbox.token(TokenType.SOURCE)),
          TokenType.CHANNEL, sandbox.ownerId(sandbox.token(TokenType.CHANNEL)));
  private final Map<TokenType, Long> strangers =
      Map.of(TokenType.SOURCE, 999_999L, TokenType.CHANNEL, 999_999L);

  @AfterEach
  void close() {
    sandbox.close();
  }

  @ParameterizedTest
  @EnumSource
  void journal_ofAllSortsOfRequests_hasListedStatusesOnly(TokenType type) {
    Spec.shared().operations().values().forEach(operation -> askInManyWays(operation, type));

    List<String> unlisted = new ArrayList<>();
    for (SandboxRequest request : sandbox.requests()) {
      if (request.operationId() != null && !isListed(request)) {
        unlisted.add(request.operationId() + " answered " + request.status());
      }
    }
    assertThat(unlisted).isEmpty();
    assertThat(sandbox.requests()).extracting(SandboxRequest::status).containsAll(EXPECTED);
  }

  private void askInManyWays(Operation operation, TokenType type) {
    ValidRequest valid = ValidRequest.of(operation, type, owners, Map.of());
    String token = sandbox.token(type);
    char mark = valid.target().contains("?") ? '&' : '?';
    ask(valid, token);
    ask(valid, "no-token-of-this-sandbox");
    ask(
        new ValidRequest(valid.method(), valid.target() + mark + "nonsense=1", valid.body()),
        token);
    ask(new ValidRequest(valid.method(), valid.target(), "{"), token);
    ask(new ValidRequest(valid.method(), valid.target(), ""), token);
    ask(ValidRequest.of(operation, type, strangers, Map.of()), token);
    String spoiled = operation.path().replaceAll("[{][^}]*[}]", "no-number");
    ask(new ValidRequest(valid.method(), spoiled, valid.body()), token);
    if (operation.accepted().contains(type)) {
      sandbox.failNext(operation.id(), 500, 1);
      ask(valid, token);
    }
    // Without a pause, so that the window is full.
    send(valid, token);
    send(valid, token);
    send(valid, token);
  }

  private void ask(ValidRequest request, String token) {
    nanos.addAndGet(RollingWindow.NANOS);
    send(request, token);
  }

  private void send(ValidRequest request, String token) {
    caller.send(
        request.method(),
        request.target(),
        request.body(),
        "X-API-TOKEN",
        token,
        "Content-Type",
        "application/json");
  }

  private static boolean isListed(SandboxRequest request) {
    Operation operation = Spec.shared().operation(request.operationId());
    JsonNode responses =
        Spec.shared()
            .document()
            .get("paths")
            .get(operation.path())
            .get(operation.method().toLowerCase(Locale.ROOT))
            .get("responses");
    return responses.has(Integer.toString(request.status()));
  }
}
