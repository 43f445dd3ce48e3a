package dev.flxpoint.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What an upstream document may bring tomorrow is carried, or refused with its place: no change
 * reaches the compiler as an error in generated code.
 */
final class ChangedDocumentsTest {
  private static final long SEED = 20_261_126;
  private static final int DOCUMENTS = 24;

  @TempDir private Path folder;

  static Stream<DocumentChange> changes() {
    return DocumentChange.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("changes")
  void change_alone_isCarriedOrRefusedAsExpected(DocumentChange change) throws IOException {
    assertThat(outcome(Set.of(change)))
        .isEqualTo(change.refusal().isEmpty() ? "compiles" : change.refusal());
  }

  static IntStream numbers() {
    return IntStream.range(0, DOCUMENTS);
  }

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

    String outcome = outcome(some);

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

  private String outcome(Set<DocumentChange> changes) throws IOException {
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
    List<String> errors = new ArrayList<>();
    Compilation.ofGenerated(out, Files.createDirectories(folder.resolve("classes")))
        .forEach(error -> errors.add(error.toString()));
    return errors.isEmpty() ? "compiles" : String.join("\n", errors);
  }
}
