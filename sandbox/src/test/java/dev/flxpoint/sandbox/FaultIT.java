package dev.flxpoint.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.internal.judge.Bench;
import dev.flxpoint.sandbox.internal.limit.RollingWindow;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class FaultIT {
  private static final String UPSERT = "upsertInventoryParents";

  private final AtomicLong nanos = new AtomicLong();
  // Each reading of the clock is a second later, so that no window is ever shut.
  private final Sandbox sandbox =
      Sandbox.builder()
          .fulfillmentRequests(1)
          .ticker(() -> nanos.addAndGet(RollingWindow.NANOS))
          .start();
  private final Caller caller = new Caller(sandbox);
  private final String source = sandbox.token(TokenType.SOURCE);

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void status_asOftenAsAsked() {
    sandbox.failNext(UPSERT, 503, 2);
    HttpResponse<String> first = caller.push(source);
    assertThat(first.statusCode()).isEqualTo(503);
    assertThat(first.body()).isEqualTo("{\"error\":\"Injected fault 503\"}");
    assertThat(caller.push(source).statusCode()).isEqualTo(503);
    assertThat(caller.push(source).statusCode()).isEqualTo(200);
    assertThat(sandbox.count(503)).isEqualTo(2);
  }

  @Test
  void status_otherOperations_areLeftAlone() {
    sandbox.failNext("getInventoryParents", 500, 1);
    assertThat(caller.push(source).statusCode()).isEqualTo(200);
  }

  @Test
  void status429_isTheDocumentedOneUnlessToldOtherwise() {
    sandbox.failNext(UPSERT, 429, 1);
    HttpResponse<String> documented = caller.push(source);
    assertThat(documented.headers().firstValue("Retry-After")).contains("1");
    assertThat(documented.body()).contains("Too many requests");
    String date = "Wed, 01 Apr 2026 12:00:00 GMT";
    sandbox.failNext(UPSERT, Fault.status(429).withHeader("Retry-After", date), 1);
    assertThat(caller.push(source).headers().allValues("Retry-After")).containsExactly(date);
  }

  @Test
  void status429_withoutRetryAfter() {
    sandbox.failNext(UPSERT, Fault.status(429).withoutHeader("retry-after"), 1);
    HttpResponse<String> answer = caller.push(source);
    assertThat(answer.headers().firstValue("Retry-After")).isEmpty();
    assertThat(answer.body()).contains("Too many requests");
  }

  @Test
  void status_afterEffect_hidesThatItHappened() {
    sandbox.failNext(UPSERT, Fault.status(500).afterEffect(), 1);
    assertThat(caller.push(source).statusCode()).isEqualTo(500);
    assertThat(Bench.json(parents())).hasSize(1);
  }

  @Test
  void none_letsCallsPassBeforeTheOneToStrike() {
    sandbox.failNext(UPSERT, Fault.none(), 2);
    sandbox.failNext(UPSERT, 500, 1);
    assertThat(caller.push(source).statusCode()).isEqualTo(200);
    assertThat(caller.push(source).statusCode()).isEqualTo(200);
    assertThat(caller.push(source).statusCode()).isEqualTo(500);
    assertThat(caller.push(source).statusCode()).isEqualTo(200);
  }

  @Test
  void failShare_untilItIsStopped() {
    sandbox.failShare(UPSERT, Fault.status(503), 1);
    assertThat(caller.push(source).statusCode()).isEqualTo(503);
    assertThat(caller.push(source).statusCode()).isEqualTo(503);
    sandbox.stopFailing();
    assertThat(caller.push(source).statusCode()).isEqualTo(200);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sandbox.failShare(UPSERT, Fault.none(), 1.1))
        .withMessage("share must be between 0 and 1 but was 1.1");
  }

  @Test
  void html_insteadOfJson() {
    sandbox.failNext(UPSERT, Fault.html(502), 1);
    HttpResponse<String> answer = caller.push(source);
    assertThat(answer.statusCode()).isEqualTo(502);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    assertThat(answer.body()).startsWith("<!DOCTYPE html>");
  }

  @Test
  void disconnect_sendsNothing() {
    sandbox.failNext(UPSERT, Fault.disconnect(), 1);
    assertThatThrownBy(() -> caller.push(source)).hasCauseInstanceOf(IOException.class);
    assertThat(sandbox.requests()).extracting(SandboxRequest::status).containsExactly(0);
    assertThat(parents()).isEqualTo("[]");
  }

  @Test
  void disconnect_afterEffect_losesOnlyTheAnswer() {
    sandbox.failNext(UPSERT, Fault.disconnect().afterEffect(), 1);
    assertThatThrownBy(() -> caller.push(source)).hasCauseInstanceOf(IOException.class);
    assertThat(Bench.json(parents())).hasSize(1);
  }

  @Test
  void truncatedBody_breaksOffInTheMiddle() {
    sandbox.failNext(UPSERT, Fault.truncatedBody(), 1);
    assertThatThrownBy(() -> caller.push(source))
        .hasCauseInstanceOf(IOException.class)
        .hasMessageMatching(".*(fixed content-length|EOF|closed).*");
    assertThat(sandbox.count(200)).isEqualTo(1);
    assertThat(Bench.json(parents())).hasSize(1);
  }

  @Test
  void truncatedBody_ofAnAnswerWithoutOne_breaksOffAllTheSame() {
    String path = "/fulfillment-requests/" + raised() + "/processing-failed?error=x";
    sandbox.failNext("markFulfillmentRequestFailed", Fault.truncatedBody(), 1);
    assertThatThrownBy(() -> caller.send("PATCH", path, "", "X-API-TOKEN", source))
        .hasCauseInstanceOf(IOException.class);
    assertThat(caller.send("PATCH", path, "", "X-API-TOKEN", source).statusCode()).isEqualTo(400);
  }

  @Test
  void noAnswer_leavesTheClientWaiting() {
    sandbox.failNext(UPSERT, Fault.noAnswer(), 1);
    Caller impatient = new Caller(sandbox, Duration.ofMillis(500));
    assertThatThrownBy(() -> impatient.push(source)).hasCauseInstanceOf(HttpTimeoutException.class);
    assertThat(sandbox.requests())
        .singleElement()
        .matches(request -> request.status() == 0 && request.answeredNanos() == 0);
    assertThat(caller.push(source).statusCode()).isEqualTo(200);
  }

  @Test
  void noAnswer_endsWithTheSandbox() {
    sandbox.failNext("getInventoryParents", Fault.noAnswer(), 1);
    Future<?> waiting = caller.getAsync(Caller.PARENTS, "X-API-TOKEN", source);
    while (sandbox.requests().isEmpty()) {
      Thread.onSpinWait();
    }
    sandbox.close();
    assertThatThrownBy(() -> waiting.get(30, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(IOException.class);
  }

  @Test
  void failNext_impossibleArguments_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sandbox.failNext("upsertInventory", 500, 1))
        .withMessage(
            "The spec has no operation upsertInventory; did you mean upsertInventoryParents?");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sandbox.failNext(UPSERT, 200, 1))
        .withMessage("status must be between 400 and 599 but was 200");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sandbox.failNext(UPSERT, 500, 0))
        .withMessage("times must be at least 1 but was 0");
  }

  private long raised() {
    caller.push(source);
    String list = caller.get("/fulfillment-requests", "X-API-TOKEN", source).body();
    return Bench.json(list).at("/0/id").asLong();
  }

  private String parents() {
    return caller.get(Caller.PARENTS, "X-API-TOKEN", source).body();
  }
}
