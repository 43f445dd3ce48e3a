package dev.flxpoint.cli.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CommandNameTest {
  @ParameterizedTest
  @ValueSource(strings = {"./flxpoint", "/opt/flxpoint-java/flxpoint", "flxpoint"})
  void of_name_isAsItWasTyped(String name) {
    assertThat(CommandName.of(Map.of(CommandName.VARIABLE, name))).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "./my folder/flxpoint", "-x", "a;b"})
  void of_nameThatCannotBeTypedAsItStands_isTheUsualOne(String name) {
    assertThat(CommandName.of(Map.of(CommandName.VARIABLE, name))).isEqualTo("flxpoint");
  }

  @Test
  void of_nothing_isTheUsualOne() {
    assertThat(CommandName.of(Map.of())).isEqualTo("flxpoint");
  }
}
