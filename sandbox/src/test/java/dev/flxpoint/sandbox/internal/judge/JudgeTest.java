package dev.flxpoint.sandbox.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.internal.call.Answer;
import dev.flxpoint.sandbox.internal.call.Tokens;
import dev.flxpoint.sandbox.internal.limit.RollingWindow;
import dev.flxpoint.sandbox.internal.sample.Samples;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JudgeTest {
  private static final String SOURCE = "sandbox-source-1";
  private static final String VALID = "[{\"sku\":\"A\"}]";

  private final Bench bench = new Bench();

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // Each row is wrong in its own way and in all the ways that are judged later.
        "FOO, /nowhere, -, 404",
        "FOO, /inventory/parents, -, 405",
        "POST, /inventory/parents?x=1, -, 401",
        "POST, /inventory/parents?x=1, sandbox-source-9, 401",
        "POST, /inventory/parents?x=1, sandbox-channel-1, 403",
        "POST, /inventory/parents?x=1, sandbox-source-1, 400",
      })
  void judge_severalFaultsAtOnce_theEarliestIsAnswered(
      String method, String target, String token, int status) {
    Bench strict = Bench.wrongTypeStatus(403);
    assertThat(send(strict, token, method, target, "{").status()).isEqualTo(status);
  }

  @Test
  void judge_shutWindow_comesBeforeValidation() {
    send(bench, SOURCE, "POST", "/inventory/parents", VALID);
    send(bench, SOURCE, "POST", "/inventory/parents", VALID);
    Answer answer = send(bench, SOURCE, "POST", "/inventory/parents?x=1", "{");
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.headers()).containsExactly(Map.entry("Retry-After", "1"));
    assertThat(answer.body())
        .hasToString("{\"error\":\"Too many requests\",\"data\":{\"limit\":2,\"window\":\"1s\"}}");
  }

  @Test
  void judge_wrongToken_takesNoPlaceInTheWindow() {
    for (int i = 0; i < 5; i++) {
      assertThat(send(bench, SOURCE, "GET", "/account", "").status()).isEqualTo(403);
      assertThat(send(bench, SOURCE, "GET", "/shipments", "").status()).isEqualTo(401);
      assertThat(send(bench, SOURCE, "GET", "/nowhere", "").status()).isEqualTo(404);
    }
    assertThat(send(bench, SOURCE, "POST", "/inventory/parents", VALID).status()).isEqualTo(200);
  }

  @Test
  void judge_refusedBody_takesAPlaceInTheWindow() {
    assertThat(send(bench, SOURCE, "POST", "/inventory/parents", "{").status()).isEqualTo(400);
    assertThat(send(bench, SOURCE, "POST", "/inventory/parents", "{").status()).isEqualTo(400);
    assertThat(send(bench, SOURCE, "POST", "/inventory/parents", VALID).status()).isEqualTo(429);
  }

  @ParameterizedTest
  @CsvSource({"false, 200", "true, 429"})
  void judge_afterTheWindow_asTheVariantSays(boolean countRejected, int status) {
    Bench either = Bench.countingRejected(countRejected);
    for (int i = 0; i < 4; i++) {
      send(either, SOURCE, "POST", "/inventory/parents", VALID);
      either.passNanos(RollingWindow.NANOS / 4);
    }
    assertThat(send(either, SOURCE, "POST", "/inventory/parents", VALID).status())
        .isEqualTo(status);
  }

  @Test
  void judge_everythingElse_isJudgedAndThenASample() {
    TokenType accepted = Operation.GET_RMAS.tokenTypes().iterator().next();
    Answer bad = bench.call(accepted, "GET", "/rma?nonsense=1", "");
    assertThat(bad.status()).isEqualTo(400);
    Answer good = bench.get(accepted, "/rma");
    assertThat(good.status()).isEqualTo(200);
    assertThat(good.body()).hasSize(Samples.ROWS);
  }

  @Test
  void judge_account_isTheOneOfAllTokens() {
    Answer answer = bench.get(TokenType.ACCOUNT, "/account");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().get("id").asLong()).isEqualTo(Tokens.ACCOUNT_ID);
  }

  @Test
  void judge_accountToken_mustSayWhichSource() {
    Answer none = bench.get(TokenType.ACCOUNT, "/inventory/variants");
    assertThat(none.status()).isEqualTo(400);
    assertThat(Bench.error(none)).isEqualTo("query sourceId is required with an Account token");
    Answer unknown = bench.get(TokenType.ACCOUNT, "/inventory/variants?sourceId=9");
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(Bench.error(unknown)).isEqualTo("query sourceId: there is no source 9");
    assertThat(bench.get(TokenType.ACCOUNT, "/inventory/variants?sourceId=1001").status())
        .isEqualTo(200);
  }

  @Test
  void judge_sourceToken_mayNameOnlyItsOwnSource() {
    bench.tokens().add(TokenType.SOURCE);
    Answer other = bench.get(TokenType.SOURCE, "/inventory/variants?sourceId=1002");
    assertThat(other.status()).isEqualTo(400);
    assertThat(Bench.error(other))
        .isEqualTo("query sourceId: this token belongs to source 1001, not to 1002");
    assertThat(bench.get(TokenType.SOURCE, "/inventory/variants?sourceId=1001").status())
        .isEqualTo(200);
  }

  @Test
  void judge_accountToken_mustSayWhichChannel() {
    Answer none = bench.get(TokenType.ACCOUNT, "/listing/variants");
    assertThat(none.status()).isEqualTo(400);
    assertThat(Bench.error(none)).isEqualTo("query channelId is required with an Account token");
  }

  @Test
  void judge_fault_strikesOnlyWhatWouldHavePassed() {
    InjectedFault fault = status(503);
    bench.faults().add("upsertInventoryParents", fault, 1);
    assertThat(verdict(SOURCE, "{").fault()).isNull();
    assertThat(verdict("sandbox-channel-1", VALID).fault()).isNull();
    assertThat(verdict(SOURCE, VALID).fault()).isSameAs(fault);
    assertThat(verdict(SOURCE, VALID).answer().status()).isEqualTo(429);
    bench.passNanos(RollingWindow.NANOS);
    assertThat(verdict(SOURCE, VALID).fault()).isNull();
  }

  @Test
  void judge_fault_leavesTheStateAlone() {
    bench.faults().add("upsertInventoryParents", disconnect(false), 1);
    verdict(SOURCE, VALID);
    assertThat(bench.source("GET", "/inventory/parents", "")).isEmpty();
  }

  @Test
  void judge_faultAfterEffect_changesTheState() {
    bench.faults().add("upsertInventoryParents", disconnect(true), 1);
    assertThat(verdict(SOURCE, VALID).fault()).isNotNull();
    assertThat(bench.source("GET", "/inventory/parents", "")).hasSize(1);
  }

  @Test
  void judge_severalFaults_strikeInTheirOrder() {
    bench.faults().add("upsertInventoryParents", status(500), 2);
    bench.faults().add("upsertInventoryParents", status(502), 1);
    int[] statuses = new int[4];
    for (int i = 0; i < statuses.length; i++) {
      InjectedFault fault = verdict(SOURCE, VALID).fault();
      statuses[i] = fault == null ? 0 : fault.status();
      bench.passNanos(RollingWindow.NANOS);
    }
    assertThat(statuses).containsExactly(500, 500, 502, 0);
  }

  private Verdict verdict(String token, String body) {
    return bench.judge(
        Bench.request(Map.of("X-API-TOKEN", token), "POST", "/inventory/parents", body));
  }

  private static Answer send(Bench to, String token, String method, String target, String body) {
    Map<String, String> headers = token == null ? Map.of() : Map.of("X-API-TOKEN", token);
    return to.judge(Bench.request(headers, method, target, body)).answer();
  }

  private static InjectedFault status(int status) {
    return new InjectedFault(InjectedFault.Kind.STATUS, status, Map.of(), false);
  }

  private static InjectedFault disconnect(boolean afterEffect) {
    return new InjectedFault(InjectedFault.Kind.DISCONNECT, 0, Map.of(), afterEffect);
  }
}
