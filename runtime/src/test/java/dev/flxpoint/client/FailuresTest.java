package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.Operation;
import java.time.Duration;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

final class FailuresTest {
  private final Token token = SourceToken.of("not-a-token");
  private final Failures failures =
      new Failures(
          Operation.GET_INVENTORY_VARIANTS, token, HttpUrl.get("https://api.example.com/"));

  @Test
  void throttled_saysWhatIsKnown_andBlamesNobodyFalsely() {
    CallFacts facts =
        new CallFacts(
            Operation.GET_INVENTORY_VARIANTS,
            token,
            Outcome.REFUSED,
            429,
            null,
            null,
            5,
            Duration.ZERO);
    assertThat(failures.status(facts, true, null, null))
        .isInstanceOf(RateLimitedException.class)
        .hasMessageContaining("Attempt 5 was refused although")
        .hasMessageContaining(
            "something else uses this token, or the API allows less than documented");
    assertThat(failures.status(facts, false, null, null))
        .isInstanceOf(RateLimitedException.class)
        .hasMessageContaining("or the network was faster than it had ever been")
        .hasMessageNotContaining("although");
  }
}
