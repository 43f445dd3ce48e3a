package dev.flxpoint.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.specdiff.ApiDocument;
import dev.flxpoint.specdiff.Change;
import dev.flxpoint.specdiff.ReleaseRule;
import dev.flxpoint.specdiff.Report;
import dev.flxpoint.specdiff.SpecDiff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Compares the bundled document with the last released one, and moves the released one. */
final class ReleasedTest {
  private static final Path BUNDLED = Path.of("target/classes/META-INF/flxpoint/openapi.yaml");
  private static final Path DOCUMENT = Path.of("released/openapi.yaml");
  private static final Path VERSION = Path.of("released/VERSION");
  private static final Path REPORT = Path.of("target/spec-changes.txt");

  @Test
  void breakingChanges_needAnotherVersion() throws IOException {
    ApiDocument current = ApiDocument.parse(Files.readString(BUNDLED));
    String released = Files.readString(VERSION).strip();
    List<Change> changes = SpecDiff.between(ApiDocument.parse(Files.readString(DOCUMENT)), current);
    String report = report(released, current.version(), changes);
    Files.writeString(REPORT, report);

    boolean breaking = changes.stream().anyMatch(Change::breaking);
    String objection = ReleaseRule.objection(released, current.version(), breaking);
    assertThat(objection).withFailMessage(() -> message(objection, report)).isEmpty();
    if (!changes.isEmpty()) {
      System.out.print(report);
    }
    if (Boolean.getBoolean("spec.release")) {
      Files.copy(BUNDLED, DOCUMENT, StandardCopyOption.REPLACE_EXISTING);
      Files.writeString(VERSION, current.version() + "\n");
    }
  }

  @Test
  void releasedDocument_isOfTheReleasedVersion() throws IOException {
    assertThat(ApiDocument.parse(Files.readString(DOCUMENT)).version())
        .isEqualTo(Files.readString(VERSION).strip());
  }

  private static String report(String released, String current, List<Change> changes) {
    List<String> lines = new ArrayList<>();
    lines.add("Spec " + current + ", compared with the released " + released);
    lines.addAll(Report.of(changes));
    return String.join("\n", lines) + "\n";
  }

  private static String message(String objection, String report) {
    return objection
        + ".\nRaise info.version in spec/openapi.yaml, or take the changes back:\n"
        + report;
  }
}
