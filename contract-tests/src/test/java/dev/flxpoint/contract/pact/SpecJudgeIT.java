package dev.flxpoint.contract.pact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pact that the consumer's tests wrote agrees with the spec. */
final class SpecJudgeIT {
  private static final Path OF_ACCOUNT = PactFile.path(TokenType.ACCOUNT);

  /** That of the Account tokens has more operations than all others, and takes as long. */
  static List<Path> files() throws IOException {
    return PactFile.files().stream()
        .filter(file -> Boolean.getBoolean("slow") || !file.equals(OF_ACCOUNT))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("files")
  void pact_agreesWithTheSpec(Path file) throws IOException {
    List<String> findings = new ArrayList<>();
    for (JsonNode interaction : PactFile.read(file).interactions()) {
      for (String finding : SpecJudge.SHARED.findings(interaction)) {
        findings.add(interaction.get("description").asText() + ": " + finding);
      }
    }
    assertThat(findings).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void pact_hasEveryOperationOfItsType(TokenType type) throws IOException {
    Set<String> descriptions = new HashSet<>();
    PactFile.of(type)
        .interactions()
        .forEach(each -> descriptions.add(each.get("description").asText()));
    assertThat(descriptions)
        .containsAll(
            Arrays.stream(Operation.values())
                .filter(operation -> operation.tokenTypes().contains(type))
                .map(Operation::id)
                .toList());
  }
}
