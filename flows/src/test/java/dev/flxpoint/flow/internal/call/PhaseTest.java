package dev.flxpoint.flow.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.flow.Progress;
import dev.flxpoint.flow.RecordingProgress;
import org.junit.jupiter.api.Test;

final class PhaseTest {
  private final RecordingProgress progress = new RecordingProgress();

  @Test
  void phase_thatFails_endsAllTheSame() {
    assertThatThrownBy(() -> fail(progress)).hasMessage("refused");

    assertThat(progress.events()).containsExactly("Parents 3", "+1", "end");
  }

  @Test
  void endThatThrows_hidesNoFailure() {
    Progress noTerminal =
        new Progress() {
          @Override
          public void start(String phase, int total) {}

          @Override
          public void advance(int done) {}

          @Override
          public void end() {
            throw new IllegalStateException("no terminal");
          }
        };

    assertThatThrownBy(() -> fail(noTerminal))
        .hasMessage("refused")
        .satisfies(e -> assertThat(e.getSuppressed()[0]).hasMessage("no terminal"));
  }

  private static void fail(Progress progress) {
    try (Phase phase = Phase.start(progress, "Parents", 3)) {
      phase.advance(1);
      throw new IllegalArgumentException("refused");
    }
  }
}
