package dev.flxpoint.contract.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.Sandbox;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * A sandbox behind a server that changes some of its answers, so that they depart from the spec.
 */
final class DepartingApi implements AutoCloseable {
  private static final String TOKEN = "X-API-TOKEN";

  private final Sandbox sandbox = Sandbox.builder().fulfillmentRequests(1).start();
  private final MockWebServer server = new MockWebServer();
  private final OkHttpClient http = new OkHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, Consumer<JsonNode>> changes = new ConcurrentHashMap<>();
  private final Map<String, MockResponse> answers = new ConcurrentHashMap<>();
  private final Map<String, TokenType> scopes = new ConcurrentHashMap<>();

  DepartingApi() throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return answer(request);
          }
        });
    server.start();
    for (int i = 0; i < 3; i++) {
      order();
    }
  }

  /** Lets a buyer order something on the first channel. */
  private void order() throws IOException {
    String body =
        "{\"channelId\": %d, \"orderItems\": [{\"sku\": \"TENT-2-GRN\", \"quantity\": 2}]}"
            .formatted(sandbox.ownerId(sandbox.token(TokenType.CHANNEL)));
    Request request =
        new Request.Builder()
            .url(sandbox.url() + "/orders")
            .header(TOKEN, freshToken(TokenType.ACCOUNT))
            .post(RequestBody.create(body, MediaType.get("application/json")))
            .build();
    try (Response response = http.newCall(request).execute()) {
      if (!response.isSuccessful()) {
        throw new IOException("No order: " + response.code());
      }
    }
  }

  String url() {
    return server.url("/").toString();
  }

  /** Returns a token of its own for each call, so that none waits for the window of another. */
  String freshToken(TokenType type) {
    return sandbox.addToken(type);
  }

  Sandbox sandbox() {
    return sandbox;
  }

  int requests() {
    return server.getRequestCount();
  }

  /** Changes the bodies of a path. */
  void change(String path, Consumer<JsonNode> change) {
    changes.put(path, change);
  }

  /** Answers a path without asking the sandbox. */
  void answer(String path, int status, String body) {
    answers.put(path, new MockResponse.Builder().code(status).body(body).build());
  }

  /** Takes every token at a path for one of that type. */
  void accept(String path, TokenType type) {
    scopes.put(path, type);
  }

  @Override
  public void close() {
    server.close();
    sandbox.close();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }

  private MockResponse answer(RecordedRequest request) {
    String path = request.getUrl().encodedPath();
    MockResponse answer = answers.get(path);
    return answer == null ? forward(request, path) : answer;
  }

  private MockResponse forward(RecordedRequest request, String path) {
    TokenType type = scopes.get(path);
    Request.Builder forwarded = new Request.Builder().url(sandbox.url() + request.getTarget());
    String token = type == null ? request.getHeaders().get(TOKEN) : freshToken(type);
    if (token != null) {
      forwarded.header(TOKEN, token);
    }
    try (Response response = http.newCall(forwarded.build()).execute()) {
      String body = response.body().string();
      return new MockResponse.Builder().code(response.code()).body(changed(path, body)).build();
    } catch (IOException e) {
      return new MockResponse.Builder().code(599).body(e.toString()).build();
    }
  }

  private String changed(String path, String body) throws IOException {
    Consumer<JsonNode> change = changes.get(path);
    if (change == null) {
      return body;
    }
    JsonNode tree = json.readTree(body);
    change.accept(tree);
    return tree.toString();
  }
}
