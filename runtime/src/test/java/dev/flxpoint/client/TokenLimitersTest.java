package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TokenLimitersTest {
  private static final Duration IDLE = Duration.ofNanos(TokenLimiters.IDLE_NANOS);

  private final FakeTime time = new FakeTime();
  private final AuthGate gate = new AuthGate(time);
  private final TokenLimiters limiters =
      new TokenLimiters(time, Pacing.PROVABLE, WaitLimits.NONE, gate, new Listeners(List.of()));

  @Test
  void of_sameCharacters_isTheSameLimiter_whateverTheType() {
    assertThat(limiters.of(SourceToken.of("not-a-token")))
        .isSameAs(limiters.of(AccountToken.of("not-a-token")))
        .isNotSameAs(limiters.of(SourceToken.of("not-a-token-either")));
  }

  @Test
  void idleTokens_areForgotten_whenAnotherOneComes() {
    for (int i = 0; i < 100; i++) {
      use(i);
    }
    time.advance(IDLE.plusSeconds(2));
    use(99);
    assertThat(limiters.size()).isEqualTo(100);
    use(100);
    assertThat(limiters.size()).as("the one in use and the new one").isEqualTo(2);
  }

  @Test
  void aForgottenToken_startsAnew() {
    use(0);
    TokenLimiter before = limiters.of(token(0));
    time.advance(IDLE.plusSeconds(2));
    use(1);
    use(0);
    assertThat(limiters.of(token(0))).isNotSameAs(before);
  }

  @Test
  void aForgottenToken_leavesTheGateToo() {
    use(0);
    gate.refused(token(0));
    time.advance(IDLE.plusSeconds(2));
    assertThat(gate.isClosed(token(0))).isTrue();
    use(1);
    assertThat(gate.isClosed(token(0))).isFalse();
  }

  private void use(int number) {
    Permit permit = limiters.acquire(token(number), Long.MAX_VALUE).join();
    permit.send();
    permit.answered();
  }

  private static SourceToken token(int number) {
    return SourceToken.of("not-a-token-" + number);
  }
}
