package dev.flxpoint.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.flxpoint.api.TokenType;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What may be changed of a sandbox while it runs, and what of that a state file keeps. */
@Timeout(120)
final class SandboxControlIT {
  private final AtomicLong nanos = new AtomicLong();
  @TempDir private Path folder;
  private Sandbox sandbox;
  private Caller caller;
  private String source;

  @BeforeEach
  void start() {
    begin();
    source = sandbox.token(TokenType.SOURCE);
  }

  private void begin() {
    sandbox =
        Sandbox.builder()
            .ticker(nanos::get)
            .fulfillmentRequests(2)
            .listings(3)
            .stateFile(folder.resolve("state"))
            .start();
    caller = new Caller(sandbox);
  }

  private void restart() {
    sandbox.close();
    begin();
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void limit_ofAll_countsAnew() {
    sandbox.limit(LimitRule.rolling(1, Duration.ofSeconds(1)));

    assertThat(List.of(variants(source), variants(source))).containsExactly(200, 429);
    sandbox.limit(LimitRule.none());
    assertThat(List.of(variants(source), variants(source), variants(source))).containsOnly(200);
  }

  @Test
  void limit_ofOneToken_leavesTheOthersAlone() {
    String other = sandbox.addToken(TokenType.SOURCE);
    sandbox.limit(source, LimitRule.parse("1/s"));

    assertThat(List.of(variants(source), variants(source))).containsExactly(200, 429);
    assertThat(List.of(variants(other), variants(other))).containsOnly(200);
    sandbox.limit(LimitRule.documented());
    assertThat(List.of(variants(source), variants(source), variants(source)))
        .containsExactly(200, 200, 429);
  }

  @Test
  void limit_ofAStranger_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sandbox.limit("stranger", LimitRule.none()))
        .withMessage("Not a token of this sandbox");
  }

  @Test
  void latency_mayChange() {
    sandbox.latency(Latency.constant(Duration.ofMillis(1)));
    assertThat(variants(source)).isEqualTo(200);
    sandbox.latency(Latency.none());
    assertThat(variants(source)).isEqualTo(200);
  }

  @Test
  void revokedToken_isUnknown_andItsBooksStay() {
    caller.push(source);
    Books books = sandbox.books(source);
    sandbox.tokens().revoke(source);
    sandbox.tokens().revoke(source);

    assertThat(variants(source)).isEqualTo(401);
    assertThat(sandbox.books()).isEqualTo(books);
    restart();
    assertThat(variants(source)).isEqualTo(401);
    assertThat(sandbox.books(source)).isEqualTo(books);
    assertThat(sandbox.tokens().all())
        .filteredOn(SandboxToken::revoked)
        .extracting(SandboxToken::value)
        .containsExactly(source);
  }

  @Test
  void rotatedToken_hasASuccessorOfTheSameSource() {
    caller.push(source);
    String next = sandbox.tokens().rotate(source);

    assertThat(next).isNotEqualTo(source);
    assertThat(sandbox.ownerId(next)).isEqualTo(sandbox.ownerId(source));
    assertThat(variants(source)).isEqualTo(401);
    assertThat(variants(next)).isEqualTo(200);
    String further = sandbox.addToken(TokenType.SOURCE);
    assertThat(sandbox.ownerId(further)).isNotEqualTo(sandbox.ownerId(source));
    restart();
    assertThat(sandbox.books(next)).isEqualTo(sandbox.books(source));
    assertThat(variants(next)).isEqualTo(200);
    assertThat(sandbox.ownerId(further)).isNotEqualTo(sandbox.ownerId(source));
  }

  @Test
  void refusedRows_failByThemselves_alsoAfterARestart() {
    String sku = "MUG-1";
    sandbox.refuseRows(Set.of(sku), "is spoilt");
    assertThat(push(sku)).contains("is spoilt");
    assertThat(push("MUG-2")).doesNotContain("is spoilt");
    restart();
    assertThat(push(sku)).contains("is spoilt");
    sandbox.refuseRows(Set.of(), "");
    assertThat(push(sku)).doesNotContain("is spoilt");
    restart();
    assertThat(sandbox.books().variants()).containsOnlyKeys("MUG-1", "MUG-2");
  }

  @Test
  void reset_forgetsAllButTokens() {
    push("MUG-1");
    String other = sandbox.addToken(TokenType.CHANNEL);
    sandbox.failNext("getInventoryVariants", 500, 1);
    assertThat(sandbox.books().fulfillmentRequests()).hasSize(2);

    sandbox.reset();

    assertThat(sandbox.requests()).isEmpty();
    assertThat(sandbox.count(200)).isZero();
    assertThat(variants(source)).isEqualTo(200);
    assertThat(sandbox.books().variants()).isEmpty();
    assertThat(sandbox.books().orders()).isEmpty();
    assertThat(sandbox.listings(other).books().parents()).hasSize(3);
    push("MUG-2");
    assertThat(sandbox.books().fulfillmentRequests()).hasSize(2);
    Books books = sandbox.books();
    restart();
    assertThat(sandbox.books()).isEqualTo(books);
    assertThat(sandbox.listings(other).books().parents()).hasSize(3);
  }

  @Test
  void journal_tellsAPieceAtATime() {
    variants(source);
    variants(source);
    variants("stranger");

    SandboxJournal journal = sandbox.journal();
    assertThat(journal.after(0, 2)).extracting(SandboxRequest::number).containsExactly(1L, 2L);
    assertThat(journal.after(2, 9)).extracting(SandboxRequest::status).containsExactly(401);
    assertThat(journal.after(3, 9)).isEmpty();
    assertThat(journal.last(2)).extracting(SandboxRequest::number).containsExactly(2L, 3L);
    assertThat(journal.last(9)).isEqualTo(sandbox.requests());
    assertThat(journal.after(0, 0)).isEmpty();
    sandbox.reset();
    variants(source);
    assertThat(journal.after(0, 9)).extracting(SandboxRequest::number).containsExactly(4L);
    assertThatIllegalArgumentException().isThrownBy(() -> journal.after(0, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> journal.last(-1));
    journal.clear();
    assertThat(journal.last(9)).isEmpty();
  }

  @Test
  void journal_listener_isToldOfArrivalAndAnswer_untilItCloses() {
    List<String> told = Collections.synchronizedList(new ArrayList<>());
    var listening = sandbox.journal().listen(each -> told.add(each.number() + " " + each.status()));
    variants(source);
    variants("stranger");
    listening.close();
    variants(source);

    assertThat(told).containsExactly("1 0", "1 200", "2 0", "2 401");
  }

  @Test
  void journal_listenerThatThrows_isToldNoMore_andKeepsNobodyWaiting() {
    AtomicLong told = new AtomicLong();
    var listening =
        sandbox
            .journal()
            .listen(
                each -> {
                  told.incrementAndGet();
                  throw new IllegalStateException("broken");
                });
    assertThat(variants(source)).isEqualTo(200);
    listening.close();
    assertThat(told).hasValue(1);
  }

  @Test
  void bind_toEveryAddress_isCalledOnTheLoopback() throws Exception {
    try (Sandbox open = Sandbox.builder().bind(InetAddress.getByName("0.0.0.0")).start()) {
      assertThat(open.url()).hasHost("127.0.0.1");
      assertThat(new Caller(open).get("/account", "X-API-TOKEN", "sandbox-account-1").statusCode())
          .isEqualTo(200);
    }
  }

  private int variants(String token) {
    return caller.get("/inventory/variants", "X-API-TOKEN", token).statusCode();
  }

  private String push(String sku) {
    nanos.addAndGet(1_000_000_000);
    return caller
        .send(
            "POST",
            "/inventory/parents",
            "[{\"sku\":\"" + sku + "\",\"variants\":[{\"sku\":\"" + sku + "\"}]}]",
            "X-API-TOKEN",
            source,
            "Content-Type",
            "application/json")
        .body();
  }
}
