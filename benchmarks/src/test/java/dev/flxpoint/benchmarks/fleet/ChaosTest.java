package dev.flxpoint.benchmarks.fleet;

import static dev.flxpoint.benchmarks.fleet.Chaos.Event.EMPTY_REDIS;
import static dev.flxpoint.benchmarks.fleet.Chaos.Event.KILL;
import static dev.flxpoint.benchmarks.fleet.Chaos.Event.STOP;
import static dev.flxpoint.benchmarks.fleet.Chaos.Event.STOP_REDIS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ChaosTest {
  @Test
  void events_doToRedisWhatItsOwnerAllows() {
    assertThat(ChaosKind.MIXED.events(false, false)).containsExactly(KILL, STOP);
    assertThat(ChaosKind.MIXED.events(true, false)).containsExactly(KILL, STOP_REDIS, STOP);
    assertThat(ChaosKind.MIXED.events(true, true))
        .containsExactly(KILL, STOP_REDIS, STOP, EMPTY_REDIS);
  }

  @Test
  void next_withoutRedis_killsAndStopsInTurn() throws Exception {
    List<String> struck = new ArrayList<>();
    Chaos.Victims victims =
        new Chaos.Victims() {
          @Override
          public void killNext() {
            struck.add("killed");
          }

          @Override
          public void stopNext(Duration time) {
            struck.add("stopped for " + time.toSeconds() + " s");
          }
        };
    Chaos chaos = new Chaos(ChaosKind.MIXED, victims, null);
    for (int i = 0; i < 3; i++) {
      chaos.next();
    }
    assertThat(struck).containsExactly("killed", "stopped for 8 s", "killed");
  }
}
