package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.client.internal.time.Backoff;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The limit belongs to the token, whatever number of clients a process has for it. */
final class SharedTokenIT {
  @Test
  void twoOfOneApiAndToken_sharePermitsPauseAndGate() throws Exception {
    try (Wire wire = new Wire();
        Flxpoint second = second(wire, Pacing.LEARNED)) {
      SourceClient other = second.source(SourceToken.of(Wire.TOKEN));
      wire.answer(200, "[]");
      wire.answer(429, "", "Retry-After: 9");
      wire.answer(401, "");
      wire.source.inventory().getInventoryVariants().execute();
      assertThat(other.status().freePermits()).isEqualTo(1);
      assertThatThrownBy(() -> other.inventory().getInventoryVariants().withoutRetries().execute())
          .isInstanceOf(RateLimitedException.class);
      assertThat(wire.source.status().pause())
          .isEqualTo(new TokenPause(Duration.ofSeconds(9), Duration.ofSeconds(9)));
      assertThatThrownBy(() -> other.inventory().getInventoryVariants().execute())
          .isInstanceOf(UnauthorizedException.class);
      assertThat(wire.time.elapsed()).isEqualTo(Duration.ofSeconds(9));
      assertThatThrownBy(() -> wire.source.inventory().getInventoryVariants().execute())
          .isInstanceOf(UnauthorizedException.class)
          .hasMessageContaining("was not sent");
      assertThat(wire.server.getRequestCount()).isEqualTo(3);
    }
  }

  @Test
  void pacingsThatContradict_theMostCarefulHolds() throws Exception {
    try (Wire wire = new Wire();
        Flxpoint careful = second(wire, Pacing.PROVABLE)) {
      for (int i = 0; i < 40; i++) {
        wire.answer(200, "[]");
        wire.source.inventory().getInventoryVariants().execute();
      }
      wire.answer(200, "[]");
      careful.source(SourceToken.of(Wire.TOKEN)).inventory().getInventoryVariants().execute();
      assertThat(wire.source.status().roundTripFloor()).isZero();
    }
  }

  @Test
  void closingOne_leavesTheOtherAlone() throws Exception {
    try (Wire wire = new Wire()) {
      Flxpoint second = second(wire, Pacing.LEARNED);
      SourceClient other = second.source(SourceToken.of(Wire.TOKEN));
      wire.answer(200, "[]");
      wire.answer(200, "[]");
      other.inventory().getInventoryVariants().execute();
      second.close();
      assertThatThrownBy(() -> other.inventory().getInventoryVariants().execute())
          .isInstanceOf(ClosedException.class);
      assertThat(wire.source.inventory().getInventoryVariants().execute()).isEmpty();
    }
  }

  private static Flxpoint second(Wire wire, Pacing pacing) {
    return Flxpoint.builder()
        .baseUrl(wire.server.url("/").toString())
        .pacing(pacing)
        .time(wire.time)
        .threads(wire.time)
        .tokens(wire.tokens)
        .backoff(new Backoff(() -> 0))
        .build();
  }
}
