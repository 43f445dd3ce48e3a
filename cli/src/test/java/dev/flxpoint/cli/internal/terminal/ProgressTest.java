package dev.flxpoint.cli.internal.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.flow.Progress;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

final class ProgressTest {
  private final StringWriter text = new StringWriter();
  private final PrintWriter out = new PrintWriter(text);

  @Test
  void bar_isRedrawnInPlaceAndEndsItsLine() {
    Progress progress = new BarProgress(out);

    progress.start("Parents", 3);
    progress.advance(1);
    progress.advance(2);
    progress.end();

    String[] drawn = text.toString().split("\r", -1);
    assertThat(drawn[1]).isEqualTo("Parents                  [" + ".".repeat(32) + "] 0 of 3");
    assertThat(drawn[2]).contains("[" + "#".repeat(10) + ".".repeat(22) + "] 1 of 3");
    assertThat(drawn[3])
        .isEqualToNormalizingNewlines("Parents                  [" + "#".repeat(32) + "] 3 of 3\n");
  }

  @Test
  void bar_usesNoControlCharacterButTheReturn() {
    Progress progress = new BarProgress(out);

    progress.start("Stock and prices", 0);
    progress.end();

    assertThat(text.toString().strip().replace("\r", "")).matches("\\p{Print}+");
  }

  @Test
  void lines_comeAtEachQuarter() {
    Progress progress = new LineProgress(out);

    progress.start("Stock", 400);
    for (int i = 0; i < 40; i++) {
      progress.advance(10);
    }
    progress.end();

    assertThat(text.toString().lines())
        .containsExactly(
            "Stock: 0 of 400",
            "Stock: 100 of 400",
            "Stock: 200 of 400",
            "Stock: 300 of 400",
            "Stock: 400 of 400");
  }

  @Test
  void unknownTotal_isNotShown() {
    for (Progress progress : new Progress[] {new BarProgress(out), new LineProgress(out)}) {
      progress.start("Parents", Progress.UNKNOWN);
      progress.advance(20);
      progress.advance(10_000);
      progress.end();
    }

    assertThat(text.toString().split("\\r|\\R", -1))
        .extracting(String::strip)
        .containsExactly(
            "",
            "Parents                  0",
            "Parents                  20",
            "Parents                  10020",
            "Parents: 0",
            "Parents: 10020",
            "");
  }

  @Test
  void lines_nothingToDo_areOne() {
    Progress progress = new LineProgress(out);

    progress.start("Stock", 0);
    progress.end();

    assertThat(text.toString().lines()).containsExactly("Stock: 0 of 0");
  }
}
