package dev.flxpoint.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Floors and sites before an API that accepts less for a while: its refusals are not theirs. */
final class PacedFloorTest {
  private static final Duration SEEN = Duration.ofMinutes(2);

  /** Two in a second as documented, but half a second apart: what is hasty is refused first. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void slowerPace_onceItIsOver_leavesFloorAndSiteAsTheyWere(int size) {
    PacedFleet fleet = new PacedFleet(1, PermitScript.TEXT, size, PacedFleet.rolling(2, 1));
    fleet.ways = process -> OwnFloor.Way.of("here", process, true);
    fleet.route = Route.uneven(new Random(1), 40, 40);
    fleet.run(SEEN);
    long before = floor(fleet.members.get(0)).nanos();
    assertThat(before).isGreaterThan(Duration.ofMillis(75).toNanos());
    fleet.changeRule(PacedFleet.rolling(1, 0.5));
    fleet.run(Duration.ofMinutes(5));
    assertThat(fleet.refused()).isPositive();
    fleet.changeRule(PacedFleet.rolling(2, 1));
    fleet.run(Duration.ofMinutes(15));
    for (PacedFleet.Member member : fleet.members) {
      assertThat(member.permits.status().pace()).isNull();
      assertThat(floor(member).site()).isEqualTo("site:here");
      assertThat(floor(member).nanos()).isCloseTo(before, within(before / 100));
    }
  }

  private static OwnFloor floor(PacedFleet.Member member) {
    return member.permits.news().floor;
  }
}
