package dev.flxpoint.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an integrator gets: a jar that holds a stub to every pact of this build. */
final class PackedContractIT {
  private static final String TEST = "com.example.stub.InventoryStubTest";
  private static final String DESCRIPTION =
      "-Dpact.filter.description=a list of the variants of two SKUs";

  @TempDir Path classes;

  @Tag("slow")
  @Test
  void stubThatKeepsTheContract_passes() throws Exception {
    StrangersBuild.Outcome outcome = compiled().test(TEST, DESCRIPTION);
    assertThat(outcome.output()).contains("1 tests successful", "0 tests failed");
    assertThat(outcome.exitCode()).isZero();
  }

  @Tag("slow")
  @Test
  void stubThatBreaksIt_fails_andIsToldWhere() throws Exception {
    StrangersBuild build = compiled();
    Path answer = classes.resolve("inventory-variants.json");
    Files.writeString(answer, Files.readString(answer).replace("14,", "\"fourteen\","));
    StrangersBuild.Outcome outcome = build.test(TEST, DESCRIPTION);
    assertThat(outcome.output()).contains("1 tests failed", "$[0].quantity", "fourteen");
    assertThat(outcome.exitCode()).isNotZero();
  }

  /** The small stub of the example fails the others, so they are asked. */
  @Tag("slow")
  @Test
  void withoutAFilter_everyPactIsAsked() throws Exception {
    StrangersBuild.Outcome outcome = compiled().test(TEST);
    assertThat(outcome.output())
        .contains("an acknowledgement of a fulfillment request")
        .doesNotContain("0 tests failed", "NumberFormatException");
  }

  @Test
  void jarHoldsThePactsOfThisBuild_andNoSettingsForLogs() throws IOException {
    try (ZipFile jar = new ZipFile(StrangersBuild.jar().toFile());
        Stream<Path> pacts = Files.list(Path.of(System.getProperty("pact.rootDir")))) {
      List<String> packed = jar.stream().map(entry -> entry.getName()).toList();
      assertThat(packed)
          .containsAll(pacts.map(file -> "META-INF/flxpoint/pacts/" + file.getFileName()).toList())
          .contains("META-INF/flxpoint/pacts/source-client-flxpoint.json")
          .noneMatch(entry -> entry.contains("logback"));
    }
  }

  @Test
  void jarWithoutPacts_isRefused() {
    assertThatIOException()
        .isThrownBy(() -> new PackedPacts(classes).load("flxpoint"))
        .withMessageContaining("built without running the consumer's tests");
  }

  private StrangersBuild compiled() throws IOException {
    StrangersBuild build = new StrangersBuild(classes);
    build.compile();
    return build;
  }
}
