package dev.flxpoint.benchmarks.fleet.redis;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

final class BenchmarkRedisTest {
  @Test
  void open_whereNobodyListens_saysWhatToDo_withoutThePassword() {
    assertThatIllegalStateException()
        .isThrownBy(() -> BenchmarkRedis.open("redis://user:secret@127.0.0.1:1"))
        .withMessage(
            "No Redis answers at 127.0.0.1:1: start one there, or leave FLXPOINT_TEST_REDIS empty"
                + " for an embedded one");
  }
}
