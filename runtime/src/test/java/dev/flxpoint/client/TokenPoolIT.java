package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class TokenPoolIT {
  private final List<TokenPool> heard = new ArrayList<>();

  @ParameterizedTest
  @EnumSource(Mode.class)
  void headersOfThePool_areInStatusAndEvents_ofAnyAnswer(Mode mode) throws Exception {
    try (Wire wire = wire()) {
      assertThat(wire.source.status().pool()).isNull();
      wire.answer(200, "[]", pool("40", "3", "2"));
      mode.run(wire.getVariants(), wire.time);
      wire.answer(404, "", pool("40", "4", "2"));
      assertThatThrownBy(() -> mode.run(wire.getVariants(), wire.time))
          .isInstanceOf(NotFoundException.class);
      wire.answer(200, "[]");
      mode.run(wire.getVariants(), wire.time);
      TokenPool last = new TokenPool(40, 4, 2);
      assertThat(heard).containsExactly(new TokenPool(40, 3, 2), last, null);
      assertThat(wire.source.status().pool()).isEqualTo(last);
    }
  }

  @Test
  void fullPool_changesNoPacing() throws Exception {
    try (Wire wire = wire()) {
      wire.answer(200, "[]", pool("40", "40", "2"));
      wire.getVariants().execute();
      assertThat(wire.source.status().freePermits()).isEqualTo(1);
      assertThat(wire.source.status().estimatedWait()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({"40,3,", ",3,2", "40,,2", "forty,3,2", "40,-1,2", "NaN,3,2", "1e999,3,2"})
  void whatIsNoPool_isNone(String size, String used, String replenished) {
    Headers.Builder headers = new Headers.Builder();
    add(headers, "X-Auth-Pool-Size", size);
    add(headers, "X-Auth-Pool-Used", used);
    add(headers, "X-Auth-Replenished-Per-Second", replenished);
    assertThat(TokenPool.of(headers.build())).isNull();
  }

  @Test
  void fractions_areRead() {
    Headers headers =
        Headers.of(
            "x-auth-pool-size",
            "40",
            "x-auth-pool-used",
            "0.5",
            "x-auth-replenished-per-second",
            "1.5");
    assertThat(TokenPool.of(headers)).isEqualTo(new TokenPool(40, 0.5, 1.5));
  }

  private static void add(Headers.Builder headers, String name, String value) {
    if (value != null) {
      headers.add(name, value);
    }
  }

  private static String[] pool(String size, String used, String replenished) {
    return new String[] {
      "X-Auth-Pool-Size: " + size,
      "X-Auth-Pool-Used: " + used,
      "X-Auth-Replenished-Per-Second: " + replenished
    };
  }

  private Wire wire() throws Exception {
    return new Wire(
        b ->
            b.addListener(
                new CallListener() {
                  @Override
                  public void attemptEnded(AttemptEvent event) {
                    heard.add(event.pool());
                  }
                }));
  }
}
