package dev.flxpoint.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Sends requests to a sandbox, as anybody's client would. */
final class Caller {
  static final String PARENTS = "/inventory/parents";
  static final String ROW = "[{\"sku\":\"A\",\"variants\":[{\"sku\":\"A-1\",\"quantity\":5}]}]";

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI base;
  private final Duration timeout;

  Caller(Sandbox sandbox) {
    this(sandbox, Duration.ofSeconds(30));
  }

  Caller(Sandbox sandbox, Duration timeout) {
    this(sandbox.url(), timeout);
  }

  Caller(URI base) {
    this(base, Duration.ofSeconds(30));
  }

  private Caller(URI base, Duration timeout) {
    this.base = base;
    this.timeout = timeout;
  }

  HttpResponse<String> get(String target, String... headers) {
    return send("GET", target, "", headers);
  }

  HttpResponse<String> push(String token) {
    return send("POST", PARENTS, ROW, "X-API-TOKEN", token, "Content-Type", "application/json");
  }

  HttpResponse<String> send(String method, String target, String body, String... headers) {
    try {
      return CLIENT.send(
          request(method, target, body, headers), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  CompletableFuture<HttpResponse<String>> getAsync(String target, String... headers) {
    return CLIENT.sendAsync(
        request("GET", target, "", headers), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest request(String method, String target, String body, String... headers) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(base.resolve(target))
            .timeout(timeout)
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    for (int i = 0; i < headers.length; i += 2) {
      builder.header(headers[i], headers[i + 1]);
    }
    return builder.build();
  }
}
