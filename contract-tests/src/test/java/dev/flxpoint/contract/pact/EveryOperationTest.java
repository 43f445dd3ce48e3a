package dev.flxpoint.contract.pact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import au.com.dius.pact.core.model.Interaction;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.flxpoint.api.ApiResponse;
import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The success of every operation with every type of token that it accepts.
 *
 * <p>What a client must send and what it receives is made from the spec; an interaction gets into
 * the pact once the real client has kept it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EveryOperationTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final MockedApi api = new MockedApi();

  static List<OperationSample> samples() {
    return Arrays.stream(Operation.values())
        .flatMap(
            operation ->
                operation.tokenTypes().stream().map(type -> OperationSample.of(operation, type)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void client_sendsWhatThePactSays_andReadsTheAnswer(OperationSample sample) throws Exception {
    Interaction interaction = new OperationInteraction(sample).succeeding();
    ApiResponse<?> response = api.call(sample, interaction);
    assertThat(response.status()).isEqualTo(sample.spec().successStatus());
    if (sample.received() == null) {
      assertThat(response.body()).isNull();
    } else {
      assertThat(response.body()).isNotNull();
      JsonNode written = JSON.readTree(new TypedCall(sample).written(response.body()));
      assertThat(written).isEqualTo(JSON.readTree(sample.received().toString()));
    }
    api.keep(sample.type(), interaction);
  }

  @Test
  void clientThatSendsSomethingElse_isRefused_andTheDifferenceNamed() {
    Interaction ofSource =
        new OperationInteraction(OperationSample.of(Operation.GET_SOURCES, TokenType.SOURCE))
            .succeeding();
    OperationSample ofAccount = OperationSample.of(Operation.GET_SOURCES, TokenType.ACCOUNT);
    assertThatThrownBy(() -> api.call(ofAccount, ofSource))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("'account-token-of-the-pact' to match 'source-[\\w-]+'");
  }

  @AfterAll
  void writePacts() {
    api.writePacts();
  }
}
