package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.flxpoint.client.internal.pacing.LocalPermits;
import dev.flxpoint.client.spi.PermitKey;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Permits that do not come from this process. */
final class ForeignPermitsIT {
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void permitsThatAreDown_endTheCall_withTheirReason(boolean throwing) throws Exception {
    BrokenPermits permits = new BrokenPermits();
    permits.throwing = throwing;
    try (Wire wire = new Wire(b -> b.permits(permits))) {
      for (Mode mode : Mode.values()) {
        PermitUnavailableException failure =
            catchThrowableOfType(
                PermitUnavailableException.class, () -> mode.run(wire.getVariants(), wire.time));
        assertThat(failure).hasMessageContaining(BrokenPermits.REASON);
        assertThat(failure.outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(failure.attempts()).isZero();
      }
      assertThat(wire.server.getRequestCount()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void permitsThatDoNotCome_endTheCallAtItsDeadline_withTheirReason(Mode mode) throws Exception {
    BrokenPermits permits = new BrokenPermits();
    permits.silent = true;
    try (Wire wire = new Wire(b -> b.permits(permits).deadline(Duration.ofSeconds(5)))) {
      DeadlineException failure =
          catchThrowableOfType(
              DeadlineException.class, () -> mode.run(wire.getVariants(), wire.time));
      assertThat(failure)
          .hasMessageContaining("No permit came: " + BrokenPermits.REASON)
          .hasMessageNotContaining("attempt");
      assertThat(wire.time.elapsed()).isEqualTo(Duration.ofSeconds(5));
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void twoClients_shareWhatTheirPermitsShare_byKey(Mode mode) throws Exception {
    Set<PermitKey> keys = new HashSet<>();
    try (Wire wire = new Wire()) {
      LocalPermits local = new LocalPermits(wire.time);
      var shared = local.of(PermitKey.of("https://api.example.com:443", "any"), change -> {});
      FlxpointBuilder builder =
          Flxpoint.builder()
              .baseUrl(wire.server.url("/").toString())
              .time(wire.time)
              .threads(wire.time)
              .permits(
                  (key, listener) -> {
                    keys.add(key);
                    return shared;
                  });
      try (Flxpoint one = builder.build();
          Flxpoint other = builder.build()) {
        for (int i = 0; i < 4; i++) {
          wire.answer(200, "[]");
          Flxpoint client = i % 2 == 0 ? one : other;
          var source = client.source(SourceToken.of(Wire.TOKEN));
          mode.run(source.inventory().getInventoryVariants(), wire.time);
        }
        assertThat(wire.time.elapsed()).isGreaterThan(Duration.ofSeconds(1));
      }
    }
    assertThat(keys).hasSize(1);
    assertThat(keys.iterator().next().hash()).doesNotContain(Wire.TOKEN);
  }

  @ParameterizedTest
  @EnumSource(Pacing.class)
  void pacingAndPermits_contradictEachOther(Pacing pacing) {
    FlxpointBuilder builder = Flxpoint.builder().pacing(pacing).permits(new BrokenPermits());
    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("leave out pacing(" + pacing + ")");
  }

  @Test
  void key_tellsTokensAndApisApart_andIsTheSameEverywhere() {
    PermitKey key = PermitKey.of("https://api.example.com:443", "not-a-token");
    assertThat(key).isEqualTo(PermitKey.of("https://api.example.com:443", "not-a-token"));
    assertThat(key).isNotEqualTo(PermitKey.of("https://api.example.com:444", "not-a-token"));
    assertThat(key).isNotEqualTo(PermitKey.of("https://api.example.com:443", "not-a-token2"));
    assertThat(key.hash())
        .isEqualTo("1bbc6feb21865538784cdc52359f6a963f300be6da9edf39a7d72445d768087f");
    assertThatThrownBy(() -> new PermitKey("not-a-token"))
        .hasMessageContaining("64 hexadecimal digits")
        .hasMessageNotContaining("not-a-token");
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void unpaced_anyNumberOfCalls_waitForNothing(Mode mode) throws Exception {
    try (Wire wire = new Wire(FlxpointBuilder::unpaced)) {
      for (int i = 0; i < 5; i++) {
        wire.answer(200, "[]");
        mode.run(wire.getVariants(), wire.time);
      }
      assertThat(wire.time.elapsed()).isZero();
      assertThat(wire.source.status().freePermits()).isEqualTo(2);
    }
  }
}
