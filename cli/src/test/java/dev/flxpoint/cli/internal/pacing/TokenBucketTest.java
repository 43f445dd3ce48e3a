package dev.flxpoint.cli.internal.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TokenBucketTest {
  private static final long HALF = 500_000_000;

  private final TokenBucket bucket = new TokenBucket(7);

  @Test
  void take_fromAFullBucket_givesTwoAtOnceAndThenOneEachHalfSecond() {
    assertThat(bucket.free(7)).isEqualTo(2);
    assertThat(bucket.take(7)).isZero();
    assertThat(bucket.take(7)).isZero();
    assertThat(bucket.free(7)).isZero();
    assertThat(bucket.take(7)).isEqualTo(HALF);
    assertThat(bucket.take(7)).isEqualTo(2 * HALF);
  }

  @Test
  void take_afterAPause_findsTwoAndNoMore() {
    bucket.take(7);
    bucket.take(7);
    long later = 7 + 60 * HALF;
    assertThat(bucket.free(later)).isEqualTo(2);
    assertThat(bucket.take(later)).isZero();
    assertThat(bucket.take(later)).isZero();
    assertThat(bucket.take(later)).isEqualTo(HALF);
  }

  @Test
  void free_whileTokensArePromised_isNone() {
    for (int i = 0; i < 5; i++) {
      bucket.take(7);
    }
    assertThat(bucket.free(7 + 3 * HALF)).isZero();
    assertThat(bucket.free(7 + 4 * HALF)).isEqualTo(1);
  }
}
