package dev.flxpoint.contract.program;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.Sandbox;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** Calls a sandbox in the name of its account, to bring it into a state. */
final class SandboxAccount {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private final Sandbox sandbox;

  SandboxAccount(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  /** Returns the body of the answer, which must be a 200. */
  String send(String method, String path, String body) throws IOException, InterruptedException {
    // A fresh token: the window of the one that the pact uses is left alone.
    HttpRequest request =
        HttpRequest.newBuilder(sandbox.url().resolve(path))
            .method(method, BodyPublishers.ofString(body))
            .header(SentRequest.TOKEN_HEADER, sandbox.addToken(TokenType.ACCOUNT))
            .header("Content-Type", "application/json")
            .build();
    HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new AssertionError(request + " got " + response.statusCode() + response.body());
    }
    return response.body();
  }
}
