package dev.flxpoint.benchmarks.fleet.redis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CommandCountTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1764209000.107412 [0 127.0.0.1:60866] \"EVALSHA\" \"3f\" \"1\" \"k\"|true",
        "1764209000.107412 [0 [::1]:60866] \"GET\" \"[0 lua]\"|true",
        "1764209000.107412 [0 unix:/tmp/redis.sock] \"GET\" \"k\"|true",
        "1764209000.107412 [0 lua] \"GET\" \"k\"|false",
        "1764209000.107412 [0 127.0.0.1:60866] \"HELLO\" \"3\"|false",
        "1764209000.107412 [0 127.0.0.1:60866] \"info\"|false",
        "OK|false",
      })
  void isOfClient_line_isOneUnlessAScriptRanItOrAConnectionBeginsWithIt(
      String line, boolean expected) {
    assertThat(CommandCount.isOfClient(line)).isEqualTo(expected);
  }
}
