package dev.flxpoint.cli.internal.sandbox;

import com.squareup.moshi.JsonWriter;
import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.internal.view.JsonText;
import dev.flxpoint.sandbox.Books;
import dev.flxpoint.sandbox.LimitRule;
import dev.flxpoint.sandbox.Sandbox;
import dev.flxpoint.sandbox.SandboxToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;

/** Fills a sandbox, as its clients would, and leaves no trace of that in the journal. */
final class FirstStock {
  private static final int BATCH = Operation.UPSERT_INVENTORY_PARENTS.batchMax();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Sandbox sandbox;

  FirstStock(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  /** Adds what there is not yet: a sandbox that was begun before has all, or the first of it. */
  void fill(SizeOptions size) throws InterruptedException {
    for (TokenType type : TokenType.values()) {
      for (long i = count(type); i < size.tokens; i++) {
        String unused = sandbox.addToken(type);
      }
    }
    sandbox.limit(LimitRule.none());
    Books books = sandbox.books();
    push(held(books, size.inventory), size.inventory);
    for (long i = books.orders().size(); i < size.orders; i++) {
      order((int) i + 1, Math.max(1, size.inventory));
    }
    sandbox.journal().clear();
  }

  private long count(TokenType type) {
    return sandbox.tokens().all().stream().map(SandboxToken::type).filter(type::equals).count();
  }

  /**
   * Returns the last number that is there, or all of them if only others are: then it is not ours
   * to fill.
   */
  private static int held(Books books, int variants) {
    Set<String> skus = books.variants().keySet();
    if (!skus.isEmpty() && !skus.contains(sku(1))) {
      return variants;
    }
    int number = variants;
    while (number > 0 && !skus.contains(sku(number))) {
      number--;
    }
    return number;
  }

  private void push(int held, int variants) throws InterruptedException {
    for (int from = held + 1; from <= variants; from += BATCH) {
      int first = from;
      int last = Math.min(variants, from + BATCH - 1);
      send(
          TokenType.SOURCE,
          "/inventory/parents",
          json -> {
            json.beginArray();
            for (int i = first; i <= last; i++) {
              parent(json, i);
            }
            json.endArray();
          });
    }
  }

  private static void parent(JsonWriter json, int number) throws IOException {
    json.beginObject();
    json.name("sku").value("ARTICLE-" + number);
    json.name("title").value("Article " + number);
    json.name("variants").beginArray().beginObject();
    json.name("sku").value(sku(number));
    json.name("quantity").value(10 + number % 90);
    json.name("cost").value(5 + number % 20);
    json.endObject().endArray().endObject();
  }

  private void order(int number, int variants) throws InterruptedException {
    send(
        TokenType.CHANNEL,
        "/orders",
        json -> {
          json.beginObject();
          json.name("referenceNumber").value("WEB-" + number);
          json.name("orderItems").beginArray().beginObject();
          json.name("sku").value(sku(1 + (number - 1) % variants));
          json.name("quantity").value(1 + number % 3);
          json.endObject().endArray().endObject();
        });
  }

  private static String sku(int number) {
    return "SKU-" + number;
  }

  private void send(TokenType type, String path, JsonText.Content body)
      throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(sandbox.url().resolve(path))
            .header("X-API-TOKEN", sandbox.token(type))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JsonText.of(body)))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IOException(answer.body());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The sandbox could not be filled: " + e.getMessage(), e);
    }
  }
}
