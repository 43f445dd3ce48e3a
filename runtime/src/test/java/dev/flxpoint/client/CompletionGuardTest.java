package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CompletionGuardTest {
  private final CompletionGuard guard = new CompletionGuard(2, 1_000);

  @Test
  void nextFree_unused_isAtOnce() {
    assertThat(guard.nextFree()).isZero();
  }

  @Test
  void nextFree_allOnTheWire_isNever() {
    guard.take();
    guard.take();
    assertThat(guard.nextFree()).isEqualTo(CompletionGuard.NEVER);
  }

  @Test
  void answered_comesBackAWindowAfterTheAnswer() {
    int first = guard.take();
    guard.take();
    guard.answered(first, 80);
    assertThat(guard.nextFree()).isEqualTo(1_080);
    assertThat(guard.take()).isEqualTo(first);
  }

  @Test
  void answered_outOfOrder_freesTheOneThatIsAnswered() {
    guard.take();
    int second = guard.take();
    guard.answered(second, 10);
    assertThat(guard.nextFree()).isEqualTo(1_010);
    assertThat(guard.take()).isEqualTo(second);
  }

  @Test
  void unsent_comesBackAtOnce() {
    guard.take();
    int second = guard.take();
    guard.unsent(second, 50);
    assertThat(guard.nextFree()).isEqualTo(50);
  }

  @Test
  void lost_comesBackAWindowAndAGraceLater() {
    guard.take();
    int second = guard.take();
    guard.lost(second, 50, 2_000);
    assertThat(guard.nextFree()).isEqualTo(3_050);
  }

  @Test
  void pauseUntil_holdsBackFreePermits_andNeverShortens() {
    guard.pauseUntil(500);
    guard.pauseUntil(100);
    assertThat(guard.nextFree()).isEqualTo(500);
  }

  @Test
  void pauseUntil_allOnTheWire_isStillNever() {
    guard.take();
    guard.take();
    guard.pauseUntil(500);
    assertThat(guard.nextFree()).isEqualTo(CompletionGuard.NEVER);
  }
}
