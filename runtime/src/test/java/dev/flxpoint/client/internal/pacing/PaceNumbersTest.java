package dev.flxpoint.client.internal.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class PaceNumbersTest {
  private static final long WINDOW = TimeUnit.SECONDS.toNanos(1);

  /** Each step of one that goes by its numbers is that of one that stays as it is. */
  @Test
  void paceThatIsReadAfterEachAnswer_isAsTheOneThatWasWritten() {
    Random random = new Random(1);
    LearnedPace kept = new LearnedPace(WINDOW, 0);
    LearnedPace read = new LearnedPace(WINDOW, 0);
    long now = 0;
    int slow = 0;
    for (int i = 0; i < 5_000; i++) {
      now += 1 + random.nextLong(WINDOW * (i % 1_000 < 500 ? 20 : 2));
      long before = now - random.nextLong(WINDOW);
      boolean telling = kept.tells(now, before);
      assertThat(read.tells(now, before)).isEqualTo(telling);
      int fate = random.nextInt(20);
      if (fate == 0) {
        kept.lost(now);
        read.lost(now);
      } else if (fate < (i % 500 < 100 ? 12 : 3)) {
        boolean isProof = random.nextInt(5) > 0;
        assertThat(read.refused(telling, isProof, now))
            .isEqualTo(kept.refused(telling, isProof, now));
      } else {
        kept.accepted(before, telling, now);
        read.accepted(before, telling, now);
      }
      read = PaceNumbers.pace(WINDOW, PaceNumbers.of(read));
      assertThat(read.spacing()).isEqualTo(kept.spacing());
      assertThat(read.nextFree(0, 0)).isEqualTo(kept.nextFree(0, 0));
      assertThat(read.shared(now, Instant.EPOCH).last())
          .isEqualTo(kept.shared(now, Instant.EPOCH).last());
      assertThat(read.shared(now, Instant.EPOCH).steps())
          .isEqualTo(kept.shared(now, Instant.EPOCH).steps());
      slow += kept.isOpen() ? 0 : 1;
    }
    assertThat(slow).isBetween(500, 4_900);
  }
}
