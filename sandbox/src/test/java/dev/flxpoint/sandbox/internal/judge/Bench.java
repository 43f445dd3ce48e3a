package dev.flxpoint.sandbox.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.internal.call.Answer;
import dev.flxpoint.sandbox.internal.call.Request;
import dev.flxpoint.sandbox.internal.call.Tokens;
import dev.flxpoint.sandbox.internal.check.ContextCheck;
import dev.flxpoint.sandbox.internal.check.Router;
import dev.flxpoint.sandbox.internal.check.TokenJudge;
import dev.flxpoint.sandbox.internal.inventory.RowRules;
import dev.flxpoint.sandbox.internal.limit.RollingWindow;
import dev.flxpoint.sandbox.internal.listing.ListingMaker;
import dev.flxpoint.sandbox.internal.operation.Missing;
import dev.flxpoint.sandbox.internal.operation.Operations;
import dev.flxpoint.sandbox.internal.order.RequestRaiser;
import dev.flxpoint.sandbox.internal.sample.Samples;
import dev.flxpoint.sandbox.internal.spec.Operation;
import dev.flxpoint.sandbox.internal.spec.Spec;
import dev.flxpoint.sandbox.internal.store.Ids;
import dev.flxpoint.sandbox.internal.store.Listings;
import dev.flxpoint.sandbox.internal.store.Store;
import dev.flxpoint.sandbox.internal.store.Times;
import dev.flxpoint.sandbox.internal.text.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A judge without a server, on clocks that stand still until a test moves them. Whatever it answers
 * is checked against the responses that the spec lists.
 */
public final class Bench {
  static final Instant START = Instant.parse("2026-04-01T12:00:00Z");

  private final Spec spec = Spec.shared();
  private final ResponseCheck check = new ResponseCheck(spec.document());
  private final Router router = new Router(spec.operations().values());
  private final Tokens tokens = new Tokens();
  private final Faults faults = new Faults(1);
  private final Missing missing = new Missing();
  private final Journal journal;
  private final Operations operations;
  private final Judge judge;
  private Instant now = START;
  private long nanos = 1;

  public Bench() {
    this(401, false, 0, 1);
  }

  private Bench(int wrongTypeStatus, boolean countRejected, int fulfillmentRequests, long seed) {
    journal = new Journal(() -> nanos, () -> new RollingWindow(countRejected)::admit);
    Store store = new Store(tokens, new Ids(seed), new Times(() -> now));
    RequestRaiser raiser = new RequestRaiser(store, seed, fulfillmentRequests);
    ListingMaker listings = new ListingMaker(store, seed, 0);
    operations =
        new Operations(spec, store, raiser, listings, RowRules.none(), new Samples(seed), missing);
    judge =
        new Judge(
            router,
            new TokenJudge(tokens, wrongTypeStatus),
            new ContextCheck(tokens),
            journal,
            faults,
            operations);
  }

  static Bench wrongTypeStatus(int status) {
    return new Bench(status, false, 0, 1);
  }

  static Bench countingRejected(boolean countRejected) {
    return new Bench(401, countRejected, 0, 1);
  }

  public static Bench raising(int fulfillmentRequests, long seed) {
    return new Bench(401, false, fulfillmentRequests, seed);
  }

  public Tokens tokens() {
    return tokens;
  }

  Faults faults() {
    return faults;
  }

  public void markMissing(String operationId, long id) {
    missing.add(spec.operation(operationId), id);
  }

  /** Does to listings of the first channel what happens without a call. */
  public String changeListings(String change) {
    return operations.changeListings(
        ((ObjectNode) json(change)).put("channelId", Tokens.FIRST_CHANNEL_ID));
  }

  public Listings listings() {
    return operations.read(store -> store.listings(Tokens.FIRST_CHANNEL_ID));
  }

  public void passSeconds(long seconds) {
    now = now.plusSeconds(seconds);
  }

  void passNanos(long passed) {
    nanos += passed;
  }

  /** Calls with the first token of a type, in a window of its own. */
  public Answer call(TokenType type, String method, String target, String body) {
    return call(Tokens.value(type, 1), method, target, body);
  }

  public Answer call(String token, String method, String target, String body) {
    passNanos(RollingWindow.NANOS);
    Answer answer = judge(request(Map.of("X-API-TOKEN", token), method, target, body)).answer();
    checkAgainstSpec(method, target, answer);
    return answer;
  }

  public Answer get(TokenType type, String target) {
    return call(type, "GET", target, "");
  }

  /** Calls as the first source and expects a body. */
  public JsonNode source(String method, String target, String body) {
    Answer answer = call(TokenType.SOURCE, method, target, body);
    assertThat(answer.status()).as("%s", answer.body()).isLessThan(300);
    return answer.body();
  }

  Verdict judge(Request request) {
    return judge.judge(request);
  }

  static Request request(Map<String, String> headers, String method, String target, String body) {
    Map<String, List<String>> all = new HashMap<>();
    headers.forEach((name, value) -> all.put(name.toLowerCase(Locale.ROOT), List.of(value)));
    if (!body.isEmpty()) {
      all.putIfAbsent("content-type", List.of("application/json"));
    }
    int mark = target.indexOf('?');
    return new Request(
        method,
        mark < 0 ? target : target.substring(0, mark),
        mark < 0 ? null : target.substring(mark + 1),
        all,
        body.getBytes(StandardCharsets.UTF_8));
  }

  public static String error(Answer answer) {
    return answer.body().get("error").asText();
  }

  public static JsonNode json(String text) {
    try {
      return Json.MAPPER.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void checkAgainstSpec(String method, String target, Answer answer) {
    Operation operation = router.route(method, target.replaceAll("\\?.*", "")).operation();
    // Written and read again, as a client would get it.
    String body = answer.body() == null ? "" : answer.body().toString();
    assertThat(check.findings(operation, answer.status(), body))
        .as("%s answered %s", operation, body)
        .isEmpty();
  }
}
