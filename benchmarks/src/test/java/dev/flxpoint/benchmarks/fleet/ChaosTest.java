package dev.flxpoint.benchmarks.fleet;

import static dev.flxpoint.benchmarks.fleet.Chaos.Event.EMPTY_REDIS;
import static dev.flxpoint.benchmarks.fleet.Chaos.Event.KILL;
import static dev.flxpoint.benchmarks.fleet.Chaos.Event.STOP_REDIS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class ChaosTest {
  @Test
  void events_doToRedisWhatItsOwnerAllows() {
    assertThat(Chaos.events(false, false)).containsExactly(KILL);
    assertThat(Chaos.events(true, false)).containsExactly(KILL, STOP_REDIS);
    assertThat(Chaos.events(true, true)).containsExactly(KILL, STOP_REDIS, KILL, EMPTY_REDIS);
  }

  @Test
  void next_withoutRedis_killsEachTime() throws Exception {
    AtomicInteger kills = new AtomicInteger();
    Chaos chaos = new Chaos(kills::incrementAndGet, null);
    for (int i = 0; i < 5; i++) {
      chaos.next();
    }
    assertThat(kills).hasValue(5);
  }
}
