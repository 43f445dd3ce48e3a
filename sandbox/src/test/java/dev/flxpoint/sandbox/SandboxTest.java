package dev.flxpoint.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

final class SandboxTest {

  @Test
  void builder_impossibleSettings_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sandbox.builder().port(65536))
        .withMessage("port must be between 0 and 65535 but was 65536");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sandbox.builder().wrongTypeStatus(404))
        .withMessage("wrongTypeStatus must be 401 or 403 but was 404");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sandbox.builder().fulfillmentRequests(-1))
        .withMessage("fulfillmentRequests must not be negative but was -1");
  }

  @Test
  void fault_tellsWhatItIs() {
    assertThat(Fault.status(503)).hasToString("STATUS 503");
    assertThat(Fault.disconnect().afterEffect()).hasToString("DISCONNECT after effect");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fault.html(100))
        .withMessage("status must be between 200 and 599 but was 100");
  }

  @Test
  void latency_tellsWhatItIs() {
    assertThat(Latency.none()).hasToString("none");
    assertThat(Latency.constant(java.time.Duration.ofMillis(5))).hasToString("constant PT0.005S");
  }
}
