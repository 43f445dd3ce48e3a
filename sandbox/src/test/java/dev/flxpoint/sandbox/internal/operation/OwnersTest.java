package dev.flxpoint.sandbox.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.internal.judge.Bench;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OwnersTest {
  private final Bench bench = new Bench();

  @ParameterizedTest
  @CsvSource({
    "/sources, /inventory/variants?sourceId=, 1001",
    "/channel/, /listing/variants?channelId=, 5001",
  })
  void listedOwner_canBeNamedByTheAccount(String list, String things, long first) {
    JsonNode owners = bench.get(TokenType.ACCOUNT, list).body();
    assertThat(owners).hasSize(1);
    assertThat(owners.at("/0/id").asLong()).isEqualTo(first);
    assertThat(owners.at("/0/name").asText()).isNotEmpty();
    assertThat(bench.get(TokenType.ACCOUNT, things + first).status()).isEqualTo(200);
  }
}
