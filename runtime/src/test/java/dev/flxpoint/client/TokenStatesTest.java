package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.Operation;
import dev.flxpoint.client.internal.pacing.LocalPermits;
import dev.flxpoint.client.internal.time.FakeTime;
import dev.flxpoint.client.spi.Permit;
import dev.flxpoint.client.spi.WaitLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

final class TokenStatesTest {
  private static final Duration IDLE = TokenStates.IDLE;

  private static final Operation OPERATION = Operation.GET_INVENTORY_VARIANTS;

  private final FakeTime time = new FakeTime();
  private final TokenStates tokens =
      new TokenStates(time, new LocalPermits(time), HttpUrl.get("https://api.example.com/"));
  private final Heard heard = new Heard();
  private final TokenUser user = new TokenUser(Pacing.PROVABLE, heard);

  @Test
  void of_sameCharacters_isTheSameState_whateverTheType() {
    assertThat(of(SourceToken.of("not-a-token")))
        .isSameAs(of(AccountToken.of("not-a-token")))
        .isNotSameAs(of(SourceToken.of("not-a-token-either")));
  }

  @Test
  void idleTokens_areForgotten_whenAnotherOneComes() {
    for (int i = 0; i < 100; i++) {
      use(i);
    }
    time.advance(IDLE.plusSeconds(2));
    use(99);
    assertThat(tokens.size()).isEqualTo(100);
    use(100);
    assertThat(tokens.size()).as("the one in use and the new one").isEqualTo(2);
  }

  @Test
  void aForgottenToken_startsAnew() {
    use(0);
    TokenState before = of(token(0));
    time.advance(IDLE.plusSeconds(2));
    use(1);
    use(0);
    assertThat(of(token(0))).isNotSameAs(before);
  }

  @Test
  void aForgottenToken_isNoLongerHeldBack() {
    use(0);
    of(token(0)).answered(token(0), OPERATION, 401);
    time.advance(IDLE.plusSeconds(2));
    assertThat(of(token(0)).status(token(0)).closedOperations()).containsKey(OPERATION);
    use(1);
    assertThat(of(token(0)).status(token(0)).closedOperations()).isEmpty();
  }

  @Test
  void whatIsRefused_isKeptForEachType() {
    of(token(0)).answered(token(0), OPERATION, 401);
    Token same = AccountToken.of("not-a-token-0");
    assertThat(of(token(0)).heldBack(token(0), OPERATION, HoldBack.REFUSED)).isNotNull();
    assertThat(of(same).heldBack(same, OPERATION, HoldBack.REFUSED)).isNull();
  }

  @Test
  void users_hearOfTheirTokensOnly_eachOnce() {
    Heard otherHeard = new Heard();
    TokenUser other = new TokenUser(Pacing.LEARNED, otherHeard);
    use(0);
    use(0);
    use(1);
    tokens.of(token(1), other);
    of(token(1)).answered(token(1), OPERATION, 401);
    tokens.leave(user);
    assertThat(heard.news)
        .startsWith("added " + token(0), "added " + token(1), "closed " + token(1))
        .hasSize(5)
        .contains("forgotten " + token(0), "forgotten " + token(1));
    assertThat(otherHeard.news).containsExactly("added " + token(1), "closed " + token(1));
  }

  @Test
  void afterAUserLeft_itsTokenRemembersTheWindow() {
    use(0);
    use(0);
    tokens.leave(user);
    assertThat(of(token(0)).status(token(0)).freePermits()).isZero();
  }

  @Test
  void pause_isToldUntilItIsOver() {
    TokenState state = of(token(0));
    state.pause(token(0), Duration.ofMinutes(5), Duration.ofDays(365));
    time.advance(Duration.ofMinutes(1));
    assertThat(state.status(token(0)).pause())
        .isEqualTo(new TokenPause(Duration.ofMinutes(4), Duration.ofDays(365)));
    time.advance(Duration.ofMinutes(4));
    assertThat(state.status(token(0)).pause()).isNull();
  }

  @Test
  void apis_areKnownByTheirOrigin() {
    TokenStates api = TokenStates.shared(HttpUrl.get("https://api.example.com/"));
    assertThat(TokenStates.shared(HttpUrl.get("https://API.example.com:443/v2/"))).isSameAs(api);
    assertThat(TokenStates.shared(HttpUrl.get("https://api.example.com:444/"))).isNotSameAs(api);
    assertThat(TokenStates.shared(HttpUrl.get("http://api.example.com/"))).isNotSameAs(api);
  }

  private TokenState of(Token token) {
    return tokens.of(token, user);
  }

  private void use(int number) {
    Permit permit = of(token(number)).acquire(Long.MAX_VALUE, WaitLimits.NONE).join();
    permit.sent();
    permit.answered();
  }

  private static SourceToken token(int number) {
    return SourceToken.of("not-a-token-" + number);
  }

  private static final class Heard implements CallListener {
    final List<String> news = new ArrayList<>();

    @Override
    public void tokenAdded(Token token, Supplier<TokenStatus> status) {
      news.add("added " + token);
    }

    @Override
    public void tokenForgotten(Token token) {
      news.add("forgotten " + token);
    }

    @Override
    public void operationClosed(Token token, Operation operation) {
      news.add("closed " + token);
    }
  }
}
