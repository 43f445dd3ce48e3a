package dev.flxpoint.contract.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.api.model.UpsertInventoryParent;
import dev.flxpoint.api.model.UpsertInventoryVariant;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.SourceToken;
import dev.flxpoint.contract.live.Departure.Kind;
import dev.flxpoint.contract.live.Result.Outcome;
import dev.flxpoint.sandbox.Sandbox;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Departures are put between the check and a sandbox; each must be in the report, and no other. */
final class LiveRunIT {
  private static final int ASK_ALL = 1_000;

  private DepartingApi api;
  private LiveRun run;

  @BeforeEach
  void start() throws IOException {
    api = new DepartingApi();
    run = new LiveRun(api.url());
  }

  @AfterEach
  void stop() {
    run.close();
    api.close();
  }

  @Tag("slow")
  @ParameterizedTest
  @EnumSource
  void sandboxAsItIs_hasNoDepartures(TokenType type) {
    sell();
    List<Operation> operations = Question.safeReads();

    run.ask(type, tokens(type), operations, ASK_ALL);

    assertThat(run.departures()).isEmpty();
    assertThat(run.results()).hasSameSizeAs(operations);
    assertThat(run.results()).filteredOn(result -> result.outcome() == Outcome.NO_ANSWER).isEmpty();
    assertThat(of(Outcome.NOT_ASKED)).allMatch(each -> each.text().startsWith("not asked: needs "));
    assertThat(of(Outcome.COMPARED)).allMatch(each -> each.question().inScope());
    assertThat(of(Outcome.ANSWERED)).allMatch(each -> !each.question().inScope());
    assertThat(of(Outcome.COMPARED)).hasSizeGreaterThan(type == TokenType.ACCOUNT ? 50 : 8);
  }

  /** What a provider may do to the answer of a list of two orders, and what must be found. */
  static List<Arguments> changes() {
    return List.of(
        change(
            orders -> order(orders).put("loyaltyTier", "gold"),
            "unknown member: getOrders (GET /orders) at /1/loyaltyTier with a token of type"
                + " Account: the schema has no such member; it holds a value of type string"),
        change(
            orders -> orders.forEach(each -> ((ObjectNode) each).put("loyaltyTier", 3)),
            "unknown member: getOrders (GET /orders) at /0/loyaltyTier with a token of type"
                + " Account: the schema has no such member; it holds a value of type integer, in 3"
                + " places"),
        change(
            orders -> ((ObjectNode) order(orders).at("/orderItems/0")).put("colour", "red"),
            "unknown member: getOrders (GET /orders) at /1/orderItems/0/colour with a token of type"
                + " Account: the schema has no such member; it holds a value of type string"),
        change(
            orders -> order(orders).put("ada@example.com", 1),
            "unknown member: getOrders (GET /orders) at /1/██ with a token of type Account:"
                + " the schema has no such member; it holds a value of type integer"),
        change(
            orders -> order(orders).put("orderNumber", 20017),
            "wrong type: getOrders (GET /orders) at /1/orderNumber with a token of type Account:"
                + " expected string but got integer"),
        change(
            orders -> order(orders).putNull("orderNumber"),
            "wrong type: getOrders (GET /orders) at /1/orderNumber with a token of type Account:"
                + " expected string but got null"),
        change(
            orders -> order(orders).put("orderStatus", "Ada's secret"),
            "unknown value: getOrders (GET /orders) at /1/orderStatus with a token of type Account:"
                + " none of the 8 values that the spec knows"),
        change(
            orders -> order(orders).put("orderedAt", "last Tuesday"),
            "wrong format: getOrders (GET /orders) at /1/orderedAt with a token of type Account:"
                + " not of the format date-time"));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void changedBody_isFoundInItsPlace(Consumer<JsonNode> change, String departure) {
    api.change("/orders", change);

    ask(TokenType.ACCOUNT, Operation.GET_ORDERS, Operation.GET_ORDER);

    assertThat(run.departures()).extracting(Departure::toString).containsExactly(departure);
    assertThat(of(Outcome.COMPARED)).hasSize(2);
  }

  @Test
  void emptyList_isNotCountedAsCompared() {
    api.change("/orders", orders -> ((ArrayNode) orders).removeAll());

    ask(TokenType.ACCOUNT, Operation.GET_ORDERS);

    assertThat(of(Outcome.EMPTY)).hasSize(1);
    assertThat(of(Outcome.COMPARED)).isEmpty();
    assertThat(run.departures()).isEmpty();
  }

  @Test
  void missingMember_isFound() {
    api.change("/account/users", users -> ((ObjectNode) users.get(0)).remove("email"));

    ask(TokenType.ACCOUNT, Operation.GET_USERS);

    assertThat(run.departures())
        .extracting(Departure::toString)
        .containsExactly(
            "missing member: getUsers (GET /account/users) at /0/email with a token of type"
                + " Account: the schema requires it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "418 | {} | status: getOrders (GET /orders) with a token of type Account:"
            + " 418, which the spec does not know here",
        "400 | {} | status: getOrders (GET /orders) with a token of type Account:"
            + " 400, though the request has all that the spec requires",
        "403 | {} | scope: getOrders (GET /orders) with a token of type Account:"
            + " refused with 403, but the spec accepts the type",
        "200 | <html> | body: getOrders (GET /orders) with a token of type Account: no JSON",
        "200 | '' | body: getOrders (GET /orders) with a token of type Account:"
            + " empty, but the spec has one",
        "200 | {} | wrong type: getOrders (GET /orders) with a token of type Account:"
            + " expected array but got object",
      })
  void anotherAnswer_isFound(int status, String body, String departure) {
    api.answer("/orders", status, body);

    ask(TokenType.ACCOUNT, Operation.GET_ORDERS, Operation.GET_USERS);

    assertThat(run.departures()).extracting(Departure::toString).containsExactly(departure);
    assertThat(api.requests()).isEqualTo(2);
  }

  @Test
  void tokenAcceptedAgainstTheSpec_isFound() {
    api.accept("/orders", TokenType.ACCOUNT);

    ask(TokenType.SOURCE, Operation.GET_INVENTORY_PARENTS, Operation.GET_ORDERS);

    assertThat(run.departures())
        .extracting(Departure::toString)
        .containsExactly(
            "scope: getOrders (GET /orders) with a token of type Source:"
                + " accepted with 200, but the spec refuses the type");
  }

  @Test
  void outOfScope_anAnswerThatIsNoRefusal_isFound() {
    api.answer("/orders", 404, "{}");

    ask(TokenType.SOURCE, Operation.GET_INVENTORY_PARENTS, Operation.GET_ORDERS);

    assertThat(run.departures())
        .extracting(Departure::toString)
        .containsExactly(
            "scope: getOrders (GET /orders) with a token of type Source:"
                + " 404 is neither the refusal of the spec, 401 or 403, nor a success");
  }

  @Test
  void refusedToken_costsOneRequest() {
    api.answer("/account", 401, "{}");

    run.ask(TokenType.ACCOUNT, tokens(TokenType.ACCOUNT), Question.safeReads(), ASK_ALL);

    assertThat(api.requests()).isEqualTo(1);
    assertThat(run.departures()).extracting(Departure::kind).containsExactly(Kind.SCOPE);
    assertThat(of(Outcome.NOT_ASKED)).hasSize(Question.safeReads().size() - 1);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "3, 3"})
  void refusalsOutOfScope_areBounded(int refusals, int sent) {
    List<Operation> outOfScope =
        Question.safeReads().stream()
            .filter(each -> each.tokenTypes().equals(Set.of(TokenType.ACCOUNT)))
            .filter(each -> each != Operation.GET_ACCOUNT)
            .toList();
    List<Operation> operations = new ArrayList<>(outOfScope);
    operations.add(Operation.GET_INVENTORY_PARENTS);

    run.ask(TokenType.SOURCE, tokens(TokenType.SOURCE), operations, refusals);

    assertThat(api.requests()).isEqualTo(1 + sent);
    assertThat(run.departures()).isEmpty();
  }

  @Test
  void noAnswer_endsTheRunOfTheToken() {
    api.close();

    ask(TokenType.ACCOUNT, Operation.GET_USERS, Operation.GET_ORDERS);

    assertThat(run.results())
        .extracting(Result::text)
        .containsExactly("no answer: ConnectionException", "not asked: no answer to getUsers");
  }

  @Test
  void report_holdsNoValueAndNoToken() {
    String token = api.freshToken(TokenType.ACCOUNT);
    api.change(
        "/orders",
        orders -> {
          order(orders).put("echo", token).put("orderStatus", token).put("orderedAt", token);
          order(orders).put(token + " as a name", token);
        });

    run.ask(TokenType.ACCOUNT, () -> token, List.of(Operation.GET_ORDERS), ASK_ALL);

    LiveReport report = new LiveReport(api.url(), run.results());
    assertThat(run.departures()).hasSize(4);
    assertThat(report.markdown()).noneMatch(line -> line.contains(token));
    assertThat(report.console()).noneMatch(line -> line.contains(token));
  }

  private void ask(TokenType type, Operation... operations) {
    run.ask(type, tokens(type), List.of(operations), ASK_ALL);
  }

  private Supplier<String> tokens(TokenType type) {
    return () -> api.freshToken(type);
  }

  private List<Result> of(Outcome outcome) {
    return run.results().stream().filter(each -> each.outcome() == outcome).toList();
  }

  private void sell() {
    Sandbox sandbox = api.sandbox();
    UpsertInventoryParent parent =
        UpsertInventoryParent.builder()
            .sku("TENT-2")
            .variants(List.of(UpsertInventoryVariant.builder().sku("TENT-2-GRN").build()))
            .build();
    try (Flxpoint flxpoint = Flxpoint.builder().baseUrl(sandbox.url().toString()).build()) {
      var unused =
          flxpoint
              .source(SourceToken.of(sandbox.token(TokenType.SOURCE)))
              .inventory()
              .upsertInventoryParents(List.of(parent))
              .execute();
    }
  }

  private static ObjectNode order(JsonNode orders) {
    return (ObjectNode) orders.get(1);
  }

  private static Arguments change(Consumer<JsonNode> change, String departure) {
    return Arguments.of(change, departure);
  }
}
