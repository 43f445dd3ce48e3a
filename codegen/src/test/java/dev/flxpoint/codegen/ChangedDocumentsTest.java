package dev.flxpoint.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What an upstream document may bring tomorrow is carried, or refused with its place: no change
 * reaches the compiler as an error in generated code.
 *
 * <p>What is carried stays in {@code target/changed-documents}, each document beside the classes of
 * its client: the contract tests let these call a sandbox.
 */
final class ChangedDocumentsTest {
  private static final long SEED = 20_261_126;
  private static final int DOCUMENTS = 24;

  private static final Path CARRIED = Path.of("target", "changed-documents");

  @TempDir private Path folder;

  @BeforeAll
  static void forgetWhatWasCarried() throws IOException {
    Files.createDirectories(CARRIED);
    try (Stream<Path> files = Files.walk(CARRIED)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** With -Dslow all, else what needs no compiler, and one that does. */
  static Stream<DocumentChange> changes() {
    if (Boolean.getBoolean("slow")) {
      return DocumentChange.ALL.stream();
    }
    return Stream.concat(
        DocumentChange.ALL.stream().filter(change -> !change.refusal().isEmpty()),
        DocumentChange.ALL.stream().filter(change -> change.refusal().isEmpty()).limit(1));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void change_alone_isCarriedOrRefusedAsExpected(DocumentChange change) throws IOException {
    assertThat(outcome("alone-" + change.name().replace(' ', '-'), Set.of(change)))
        .isEqualTo(change.refusal().isEmpty() ? "compiles" : change.refusal());
  }

  static IntStream numbers() {
    return IntStream.range(0, DOCUMENTS);
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("numbers")
  void changes_together_areCarriedOrRefusedForOneOfThem(int number) throws IOException {
    Random random = new Random(SEED + number);
    Set<DocumentChange> some = new LinkedHashSet<>();
    while (some.size() < 3) {
      some.add(DocumentChange.ALL.get(random.nextInt(DocumentChange.ALL.size())));
    }
    List<String> refusals =
        some.stream().map(DocumentChange::refusal).filter(each -> !each.isEmpty()).toList();

    String outcome = outcome("together-" + number, some);

    if (refusals.isEmpty()) {
      assertThat(outcome).as("%s", some).isEqualTo("compiles");
    } else {
      assertThat(refusals).as("%s", some).contains(outcome);
    }
  }

  @Test
  void changes_haveNamesOfTheirOwn() {
    assertThat(DocumentChange.ALL).extracting(DocumentChange::name).doesNotHaveDuplicates();
  }

  private String outcome(String name, Set<DocumentChange> changes) throws IOException {
    String document = Files.readString(Path.of("src/test/resources/changed.yaml"));
    for (DocumentChange change : changes) {
      document = change.applyTo(document);
    }
    Path spec = Files.writeString(folder.resolve("spec.yaml"), document);
    Path out = folder.resolve("out");
    try {
      Generation.run(spec, out);
    } catch (SpecException e) {
      assertThat(e).hasMessageStartingWith(spec + ": ");
      return e.getMessage().substring(spec.toString().length() + 2);
    }
    Path carried = Files.createDirectories(CARRIED.resolve(name));
    Files.copy(spec, carried.resolve("document.yaml"));
    List<String> errors = new ArrayList<>();
    Compilation.ofGenerated(out, Files.createDirectories(carried.resolve("classes")))
        .forEach(error -> errors.add(error.toString()));
    return errors.isEmpty() ? "compiles" : String.join("\n", errors);
  }
}
