package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.flxpoint.api.ApiCall;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Permits that lapse between their grant and the request, as of a process that stood still. */
final class LapsedPermitIT {
  @ParameterizedTest
  @EnumSource(Mode.class)
  void lapsedPermit_sendsNothing_andTheCallTakesANewOne(Mode mode) throws Exception {
    LapsingPermits permits = new LapsingPermits(1);
    try (Wire wire = new Wire(b -> b.permits(permits))) {
      wire.answer(200, "[]");
      assertThat(mode.run(wire.getVariants(), wire.time).attempts()).isEqualTo(2);
      assertThat(wire.server.getRequestCount()).isEqualTo(1);
    }
    assertThat(permits.told).containsExactly("unsent", "sent", "answered");
  }

  /** Nothing was sent, so that the call may be made again whatever it does. */
  @ParameterizedTest
  @EnumSource(Mode.class)
  void lapsedPermitOfACallThatMustNotBeRepeated_isNoHarm(Mode mode) throws Exception {
    LapsingPermits permits = new LapsingPermits(1);
    try (Wire wire = new Wire(b -> b.permits(permits))) {
      wire.answer(200, "{}");
      mode.run(wire.createShipment(), wire.time);
      assertThat(wire.server.getRequestCount()).isEqualTo(1);
    }
    assertThat(permits.told).containsExactly("unsent", "sent", "answered");
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void permitsThatAlwaysLapse_endTheCall_unsent_withTheReason(Mode mode) throws Exception {
    LapsingPermits permits = new LapsingPermits(100);
    try (Wire wire = new Wire(b -> b.permits(permits).maxRetries(1))) {
      for (ApiCall<?> call : List.of(wire.getVariants(), wire.createShipment())) {
        FlxpointException failure =
            catchThrowableOfType(FlxpointException.class, () -> mode.run(call, wire.time));
        assertThat(failure.outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(failure.attempts()).isEqualTo(2);
        assertThat(failure)
            .hasMessageContaining("its permit had lapsed before the request was written")
            .hasMessageNotContaining("network");
      }
      assertThat(wire.server.getRequestCount()).isZero();
    }
    assertThat(permits.told).hasSize(4).containsOnly("unsent");
  }
}
