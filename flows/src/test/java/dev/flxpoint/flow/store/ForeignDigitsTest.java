package dev.flxpoint.flow.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** A machine whose language writes numbers in digits of its own keeps states that any can read. */
@Isolated("changes the language of the JVM")
final class ForeignDigitsTest {
  private final Locale usual = Locale.getDefault();
  private @TempDir Path folder;

  @BeforeEach
  void speakArabic() {
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    assertThat("%d".formatted(1)).isNotEqualTo("1");
  }

  @AfterEach
  void speakAsBefore() {
    Locale.setDefault(usual);
  }

  @Test
  void state_isReadAgain_inAnyLanguage() throws Exception {
    try (FlowStore store = FlowStore.file(folder)) {
      store.open("poller").put("\u0001", "packed");
    }
    assertThat(Files.readString(folder.resolve("poller.state")))
        .matches(text -> text.chars().allMatch(letter -> letter < 128));
    Locale.setDefault(Locale.ROOT);
    try (FlowStore store = FlowStore.file(folder)) {
      assertThat(store.open("poller").entries()).containsEntry("\u0001", "packed");
    }
  }
}
