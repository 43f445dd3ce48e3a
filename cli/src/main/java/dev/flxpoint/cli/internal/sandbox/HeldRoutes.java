package dev.flxpoint.cli.internal.sandbox;

import com.squareup.moshi.JsonWriter;
import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.internal.page.Endpoint;
import dev.flxpoint.cli.internal.page.PageRequest;
import dev.flxpoint.cli.internal.page.RefusedException;
import dev.flxpoint.cli.internal.page.Reply;
import dev.flxpoint.cli.internal.page.Routes;
import dev.flxpoint.sandbox.Books;
import dev.flxpoint.sandbox.Sandbox;
import dev.flxpoint.sandbox.SandboxToken;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Shows what the sandbox holds, a piece at a time. */
final class HeldRoutes {
  private static final int USUAL = 50;
  private static final int MAX = 500;

  private final Sandbox sandbox;
  private final Settings settings;

  HeldRoutes(Sandbox sandbox, Settings settings) {
    this.sandbox = sandbox;
    this.settings = settings;
  }

  void addTo(Routes routes) {
    routes.get("state", request -> state());
    routes.get("operations", request -> operations());
    routes.get("inventory", of(books -> books.variants().values(), SandboxJson::variant));
    routes.get(
        "fulfillment-requests", of(Books::fulfillmentRequests, SandboxJson::fulfillmentRequest));
    routes.get("shipments", of(Books::shipments, SandboxJson::shipment));
    routes.get("orders", of(Books::orders, SandboxJson::order));
    routes.get("listings", this::listings);
    routes.get("journal", this::journal);
  }

  private Reply state() {
    return Reply.json(
        json -> {
          json.beginObject();
          json.name("url").value(sandbox.url().toString());
          json.name("limit").value(settings.limit().toString());
          json.name("latency").value(settings.latency().toString());
          json.name("tokens").beginArray();
          for (SandboxToken token : sandbox.tokens().all()) {
            token(json, token);
          }
          json.endArray().endObject();
        });
  }

  private void token(JsonWriter json, SandboxToken token) throws IOException {
    json.beginObject();
    json.name("token").value(token.value());
    json.name("type").value(token.type().label());
    json.name("ownerId").value(token.ownerId());
    json.name("revoked").value(token.revoked());
    json.name("limit").value(settings.limit(token.value()).toString());
    json.endObject();
  }

  private static Reply operations() {
    return Reply.json(
        json -> {
          json.beginArray();
          for (Operation operation : Operation.values()) {
            json.value(operation.id());
          }
          json.endArray();
        });
  }

  private <T> Endpoint of(Function<Books, Collection<T>> rows, SandboxJson.Row<T> row) {
    return request -> {
      Books books = sandbox.books(owner(request, "source", TokenType.SOURCE));
      return page(request, rows.apply(books), row);
    };
  }

  private Reply listings(PageRequest request) {
    String token = owner(request, "channel", TokenType.CHANNEL);
    return page(request, sandbox.listings(token).books().variants().values(), SandboxJson::listing);
  }

  private Reply journal(PageRequest request) {
    int max = whole(request, "limit", USUAL, 1, MAX);
    long after = whole(request, "after", -1, -1, Integer.MAX_VALUE);
    var requests = after < 0 ? sandbox.journal().last(max) : sandbox.journal().after(after, max);
    return Reply.json(
        json -> {
          json.setSerializeNulls(true);
          json.beginObject().name("rows").beginArray();
          for (var each : requests) {
            SandboxJson.request(json, each);
          }
          json.endArray().endObject();
        });
  }

  private static <T> Reply page(PageRequest request, Collection<T> all, SandboxJson.Row<T> writer) {
    int from = whole(request, "from", 0, 0, Integer.MAX_VALUE);
    int max = whole(request, "limit", USUAL, 1, MAX);
    List<T> rows = all.stream().skip(from).limit(max).toList();
    return Reply.json(
        json -> {
          json.setSerializeNulls(true);
          json.beginObject().name("total").value(all.size());
          json.name("from").value(from).name("rows").beginArray();
          for (T row : rows) {
            writer.write(json, row);
          }
          json.endArray().endObject();
        });
  }

  /** Returns a token of the source or channel that is asked for, or of the first one. */
  private String owner(PageRequest request, String name, TokenType type) {
    int id = whole(request, name, -1, -1, Integer.MAX_VALUE);
    return sandbox.tokens().all().stream()
        .filter(token -> token.type() == type && (id < 0 || token.ownerId() == id))
        .map(SandboxToken::value)
        .findFirst()
        .orElseThrow(() -> new RefusedException(404, "There is no " + name + " " + id + "."));
  }

  private static int whole(PageRequest request, String name, int usual, int min, int max) {
    double value = request.number(name).orElse((double) usual);
    if (!(value >= min && value <= max) || value != Math.rint(value)) {
      throw new RefusedException(
          400, "'" + name + "' must be a whole number from " + min + " to " + max + ".");
    }
    return (int) value;
  }
}
