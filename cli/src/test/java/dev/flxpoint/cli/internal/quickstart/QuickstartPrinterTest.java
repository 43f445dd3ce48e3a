package dev.flxpoint.cli.internal.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.cli.internal.exit.ExitCode;
import dev.flxpoint.flow.RefusedRow;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class QuickstartPrinterTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final QuickstartPrinter printer =
      new QuickstartPrinter(new PrintWriter(out), new PrintWriter(err));

  @Test
  void print_text_showsEachFigure() {
    assertThat(printer.print(summary(31, 0, 0, List.of()), false)).isEqualTo(ExitCode.DONE);

    assertThat(out.toString())
        .isEqualToNormalizingNewlines(
            """

              Requests sent                     31
              Refused with 429                   0
              Retries                            0
              Parents pushed                    60
              Variants pushed                  400
              Fulfillment requests shipped       6
              Time                            16.9 s; the limit allows no less than 14.5 s

            Each request took one of two permits, and a permit comes back a second after the
            answer: so none was refused for coming too early, and none had to be repeated.

            Next: push a file of your own with
              flxpoint quickstart --csv FILE
            """);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void print_repeats_areNotPraised() {
    printer.print(summary(33, 2, 2, List.of()), false);

    assertThat(out.toString())
        .contains("2 requests were repeats")
        .doesNotContain("none was refused");
  }

  @Test
  void print_json_isOneObjectOnOneLine() {
    printer.print(summary(31, 0, 0, List.of()), true);

    assertThat(out.toString())
        .isEqualToNormalizingNewlines(
            "{\"requests\":31,\"status429\":0,\"parentsPushed\":60,\"variantsPushed\":400,"
                + "\"fulfillmentRequestsShipped\":6,\"seconds\":16.92,\"floorSeconds\":14.5}\n");
  }

  @Test
  void print_refusedRows_failsAndListsThemAsErrors() {
    List<RefusedRow> rows =
        IntStream.range(0, 22).mapToObj(i -> new RefusedRow("V" + i, "locked")).toList();

    assertThat(printer.print(summary(31, 0, 0, rows), true)).isEqualTo(ExitCode.FAILED);

    assertThat(out.toString().lines()).hasSize(1);
    assertThat(err.toString().lines())
        .hasSize(22)
        .startsWith("The API refused these rows:", "  V0: locked")
        .endsWith("  V19: locked", "  ... and 2 more.");
  }

  @Test
  void floorSeconds_twoRequestsStartAtOnce() {
    assertThat(summary(0, 0, 0, List.of()).floorSeconds()).isZero();
    assertThat(summary(2, 0, 0, List.of()).floorSeconds()).isZero();
    assertThat(summary(3, 0, 0, List.of()).floorSeconds()).isEqualTo(0.5);
    assertThat(summary(31, 0, 0, List.of()).floorSeconds()).isEqualTo(14.5);
  }

  private static QuickstartSummary summary(
      int requests, int status429, int retries, List<RefusedRow> refused) {
    return new QuickstartSummary(
        requests, status429, retries, 60, 400, 6, Duration.ofMillis(16_918), refused);
  }
}
