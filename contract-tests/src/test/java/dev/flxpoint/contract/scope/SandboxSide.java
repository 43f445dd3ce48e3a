package dev.flxpoint.contract.scope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.Operation;
import dev.flxpoint.sandbox.Sandbox;
import dev.flxpoint.sandbox.SandboxBuilder;
import dev.flxpoint.sandbox.SandboxRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;

/** Asks the sandbox by hand, without the client: path, method and token, and nothing else. */
final class SandboxSide implements AutoCloseable {
  private static final Set<Integer> REFUSALS = Set.of(401, 403);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Sandbox sandbox;

  /** Starts one by its own settings. */
  SandboxSide(SandboxBuilder settings) {
    this.sandbox = settings.start();
  }

  /**
   * Returns whether the sandbox takes the token. What it says of the call itself, which lacks its
   * parameters, does not count.
   */
  boolean accepts(ScopeCase asked) throws IOException, InterruptedException {
    // A token of its own for each call, so that none runs into the window of another.
    String token = sandbox.addToken(asked.type());
    HttpRequest request =
        HttpRequest.newBuilder(url(asked.operation()))
            .method(asked.operation().method(), HttpRequest.BodyPublishers.noBody())
            .header("X-API-TOKEN", token)
            .build();
    int status = HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    assertThat(lastRequest().operationId()).isEqualTo(asked.operation().id());
    assertThat(lastRequest().tokenType()).isEqualTo(asked.type());
    return !REFUSALS.contains(status);
  }

  @Override
  public void close() {
    sandbox.close();
  }

  private SandboxRequest lastRequest() {
    return sandbox.journal().last(1).get(0);
  }

  private URI url(Operation operation) {
    return sandbox.url().resolve(operation.path().replaceAll("\\{[^}]*}", "1"));
  }
}
