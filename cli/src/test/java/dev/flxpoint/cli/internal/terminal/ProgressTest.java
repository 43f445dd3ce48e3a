package dev.flxpoint.cli.internal.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.flow.Progress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProgressTest {
  private final StringWriter text = new StringWriter();
  private final PrintWriter out = new PrintWriter(text);
  private final AtomicLong now = new AtomicLong();

  @Test
  void bar_isRedrawnInPlaceAndEndsItsLine() {
    Progress progress = new BarProgress(out, () -> 80);

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
    Progress progress = new BarProgress(out, () -> 80);

    progress.start("Stock and prices", 0);
    progress.end();

    assertThat(text.toString().strip().replace("\r", "")).matches("\\p{Print}+");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 20, 30, 40, 50, 60, 79, 80, 200})
  void bar_neverFillsTheLineOfTheTerminal(int columns) {
    Progress progress = new BarProgress(out, () -> columns);

    progress.start("Fulfillment requests", 50_000);
    progress.advance(1);
    progress.advance(49_999);
    progress.end();
    progress.start("Parents", Progress.UNKNOWN);
    progress.advance(50_000);
    progress.end();

    assertThat(text.toString().split("\\r|\\R", -1))
        .allSatisfy(line -> assertThat(line.length()).isLessThan(columns));
  }

  @Test
  void bar_of60Columns_isShorter() {
    Progress progress = new BarProgress(out, () -> 60);

    progress.start("Stock and prices", 50_000);
    progress.advance(25_000);

    assertThat(text.toString().split("\\r", -1)[2])
        .isEqualTo("Stock and prices [" + "#".repeat(12) + ".".repeat(13) + "] 25000 of 50000");
  }

  @Test
  void lines_comeAfterTenSecondsOfSilence() {
    Progress progress = new LineProgress(out, now::get);

    progress.start("Stock", 50_000);
    for (int i = 0; i < 30; i++) {
      now.addAndGet(1_000_000_000);
      progress.advance(100);
    }

    assertThat(text.toString().lines())
        .containsExactly(
            "Stock: 0 of 50000",
            "Stock: 1000 of 50000",
            "Stock: 2000 of 50000",
            "Stock: 3000 of 50000");
  }

  @Test
  void lines_comeAtEachQuarter() {
    Progress progress = new LineProgress(out, now::get);

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
    for (Progress progress :
        new Progress[] {new BarProgress(out, () -> 80), new LineProgress(out, now::get)}) {
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
    Progress progress = new LineProgress(out, now::get);

    progress.start("Stock", 0);
    progress.end();

    assertThat(text.toString().lines()).containsExactly("Stock: 0 of 0");
  }
}
