package dev.flxpoint.specdiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReleaseRuleTest {
  @ParameterizedTest
  @CsvSource({"0.1.0,0.2.0", "0.1.9,1.0.0", "1.4.2,2.0.0", "0.9.0,0.10.0"})
  void breakingChange_withAMovedVersion_passes(String released, String current) {
    assertThat(ReleaseRule.objection(released, current, true)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0.1.0,0.1.0,0.2.0", "0.1.0,0.1.1,0.2.0", "1.4.2,1.5.0,2.0.0", "2.0.0,2.0.1,3.0.0"})
  void breakingChange_withoutOne_namesTheVersionItNeeds(
      String released, String current, String next) {
    assertThat(ReleaseRule.objection(released, current, true))
        .isEqualTo(
            "what breaks since %s needs info.version %s or newer, but it is %s"
                .formatted(released, next, current));
  }

  @Test
  void compatibleChange_needsNoNewVersion() {
    assertThat(ReleaseRule.objection("1.0.0", "1.0.0", false)).isEmpty();
  }

  @Test
  void olderOrOddVersion_isRefused() {
    assertThat(ReleaseRule.objection("0.2.0", "0.1.9", false)).contains("older");
    assertThatThrownBy(() -> ReleaseRule.objection("1.0", "1.0.0", false))
        .hasMessage("version '1.0' is not of the form 1.2.3");
  }
}
