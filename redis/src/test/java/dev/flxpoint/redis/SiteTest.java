package dev.flxpoint.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.client.Pacing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What users may say of the ways of their processes, and what becomes of it. */
final class SiteTest {
  private final RedisPermits permits = RedisPermits.of("redis://127.0.0.1:1");

  @ParameterizedTest
  @ValueSource(strings = {"a", "eu-west-1a", "Rack_7.b", "-"})
  void name_isAllowed(String name) {
    assertThat(permits.site(name)).isNotSameAs(permits);
  }

  @ParameterizedTest
  @CsvSource({
    "' ', character 1 is U+0020",
    "'a b', character 2 is U+0020",
    "'ab\u0007', character 3 is U+0007",
    "'a\n', character 2 is U+000A",
    "'Köln', character 2 is U+00F6",
    "'a\ud83d\ude00', character 2 is U+D83D",
    "'%s', character 1 is U+0025"
  })
  void nameWithOtherCharacters_isRefused_andTheErrorSaysWhich(String name, String reason) {
    assertThatThrownBy(() -> permits.site(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("digits, dots, dashes and underscores only")
        .hasMessageEndingWith(reason);
  }

  @Test
  void nameThatIsEmptyOrTooLong_isRefused() {
    permits.site("a".repeat(64));
    assertThatThrownBy(() -> permits.site(""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The name of a site has 1 to 64 characters, but this has 0");
    assertThatThrownBy(() -> permits.site("a".repeat(65)))
        .hasMessage("The name of a site has 1 to 64 characters, but this has 65");
  }

  /** Such as that of nobody, which the script writes as a dash, or that of a process. */
  @Test
  void declaredSite_isNeverTakenForAnythingElse() {
    assertThat(OwnFloor.Way.of("-", "p1", true).site()).isEqualTo("site:-");
    assertThat(OwnFloor.Way.of("p1", "p1", true).site())
        .isNotEqualTo(OwnFloor.Way.of(null, "p1", true).site());
  }

  @Test
  void pacingThatDoesNotWaitForAnswers_isRefused() {
    assertThatThrownBy(() -> permits.pacing(Pacing.ADAPTIVE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("set Pacing.LEARNED, or Pacing.PROVABLE");
  }

  @ParameterizedTest
  @CsvSource({
    ", , false",
    ", here, true",
    "LEARNED, , true",
    "LEARNED, here, true",
    "PROVABLE, , false",
    "PROVABLE, here, false"
  })
  void floor_isLearned_ifSomebodyAsksForIt(Pacing pacing, String site, boolean isLearned) {
    Settings settings = Settings.DEFAULT.withSite(site).withPacing(pacing);
    assertThat(settings.learnsFloor()).isEqualTo(isLearned);
  }
}
