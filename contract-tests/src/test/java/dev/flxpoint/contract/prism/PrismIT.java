package dev.flxpoint.contract.prism;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.Operation;
import dev.flxpoint.contract.pact.OperationSample;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation with every type of token that it accepts, sent to a Prism that serves the plain
 * document: none may be refused, and no answer be unreadable.
 *
 * <p>{@code contract-tests/prism/judge.sh} starts one; without it this is skipped.
 */
@EnabledIfSystemProperty(
    named = PrismIT.URL,
    matches = ".+",
    disabledReason = "there is no Prism; contract-tests/prism/judge.sh starts one")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PrismIT {
  static final String URL = "flxpoint.prism.url";

  private final DocumentServer prism = new DocumentServer(System.getProperty(URL));

  @AfterAll
  void disconnect() {
    prism.close();
  }

  static List<OperationSample> samples() {
    return Arrays.stream(Operation.values())
        .flatMap(
            operation ->
                operation.tokenTypes().stream().map(type -> OperationSample.of(operation, type)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void call_isTaken_andItsAnswerRead(OperationSample sample) throws Exception {
    assertThat(prism.problem(sample)).as("%s", sample).isEmpty();
  }
}
