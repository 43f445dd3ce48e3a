package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class AuthGateTest {
  private static final Duration COOL_DOWN = Duration.ofNanos(AuthGate.COOL_DOWN_NANOS);
  private static final Token TOKEN = SourceToken.of("not-a-token");

  private final FakeTime time = new FakeTime();
  private final AuthGate gate = new AuthGate(time);

  @Test
  void unheardOfToken_isLetThrough() {
    assertThat(gate.closedFor(TOKEN)).isNull();
    assertThat(gate.enter(TOKEN)).isNull();
    assertThat(gate.accepted(TOKEN)).isFalse();
  }

  @Test
  void refused_holdsBackThatTokenOnly() {
    time.advance(Duration.ofHours(1));
    assertThat(gate.refused(TOKEN)).isTrue();
    assertThat(gate.refused(TOKEN)).as("closed already").isFalse();
    time.advance(COOL_DOWN.minusNanos(1));
    assertThat(gate.closedFor(TOKEN)).isEqualTo(COOL_DOWN.minusNanos(1));
    assertThat(gate.enter(TOKEN)).isEqualTo(COOL_DOWN.minusNanos(1));
    assertThat(gate.closedFor(AccountToken.of("not-a-token"))).as("another type").isNull();
    assertThat(gate.closedFor(SourceToken.of("not-that-token"))).isNull();
  }

  @Test
  void afterTheCoolDown_oneProbeGoes_andTheNextACoolDownLater() {
    gate.refused(TOKEN);
    time.advance(COOL_DOWN);
    assertThat(gate.closedFor(TOKEN)).as("asking is no probe").isNull();
    assertThat(gate.enter(TOKEN)).isNull();
    assertThat(gate.closedFor(TOKEN)).isEqualTo(COOL_DOWN);
    assertThat(gate.enter(TOKEN)).isEqualTo(COOL_DOWN);
    gate.refused(TOKEN);
    time.advance(COOL_DOWN);
    assertThat(gate.enter(TOKEN)).isNull();
  }

  @Test
  void accepted_opens() {
    gate.refused(TOKEN);
    assertThat(gate.isClosed(TOKEN)).isTrue();
    assertThat(gate.accepted(TOKEN)).isTrue();
    assertThat(gate.isClosed(TOKEN)).isFalse();
    assertThat(gate.enter(TOKEN)).isNull();
  }
}
