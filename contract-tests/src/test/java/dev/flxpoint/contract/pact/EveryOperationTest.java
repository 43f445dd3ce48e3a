package dev.flxpoint.contract.pact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import au.com.dius.pact.consumer.BaseMockServer;
import au.com.dius.pact.consumer.MockHttpServerKt;
import au.com.dius.pact.consumer.PactVerificationResult;
import au.com.dius.pact.consumer.model.MockProviderConfig;
import au.com.dius.pact.core.model.Consumer;
import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.Provider;
import au.com.dius.pact.core.model.V4Pact;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.flxpoint.api.ApiResponse;
import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.client.ServerErrorException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

  private final Map<TokenType, List<Interaction>> kept = new EnumMap<>(TokenType.class);

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
    Interaction interaction = new OperationInteraction(sample).write();
    check(sample, interaction);
    kept.computeIfAbsent(sample.type(), type -> new ArrayList<>()).add(interaction);
  }

  @Test
  void clientThatSendsSomethingElse_isRefused_andTheDifferenceNamed() {
    Interaction ofSource =
        new OperationInteraction(OperationSample.of(Operation.GET_SOURCES, TokenType.SOURCE))
            .write();
    OperationSample ofAccount = OperationSample.of(Operation.GET_SOURCES, TokenType.ACCOUNT);
    assertThatThrownBy(() -> check(ofAccount, ofSource))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("'account-token-of-the-pact' to match 'source-[\\w-]+'");
  }

  @AfterAll
  void writePacts() {
    String folder = System.getProperty("pact.rootDir");
    kept.forEach(
        (type, interactions) -> {
          V4Pact pact = pact(type, interactions);
          assertThat(pact.write(folder, PactSpecVersion.V4).errorValue()).isNull();
        });
  }

  private static void check(OperationSample sample, Interaction interaction) throws Exception {
    BaseMockServer server =
        MockHttpServerKt.mockServer(
            pact(sample.type(), List.of(interaction)),
            MockProviderConfig.createDefault(PactSpecVersion.V4));
    server.start();
    try {
      server.waitForServer();
      call(sample, server);
    } finally {
      server.stop();
    }
  }

  private static void call(OperationSample sample, BaseMockServer server) throws Exception {
    Object client = Clients.of(sample.type(), server);
    TypedCall call = new TypedCall(sample, client.getClass());
    ApiResponse<?> response;
    try {
      response = call.send(client);
    } catch (ServerErrorException e) {
      // What the server did not expect it answers 500, and says here what differs.
      throw new AssertionError(server.validateMockServerState(null).getDescription(), e);
    }
    assertThat(server.validateMockServerState(null)).isInstanceOf(PactVerificationResult.Ok.class);
    assertThat(response.status()).isEqualTo(sample.spec().successStatus());
    if (sample.received() == null) {
      assertThat(response.body()).isNull();
    } else {
      assertThat(response.body()).isNotNull();
      JsonNode written = JSON.readTree(call.written(response.body()));
      assertThat(written).isEqualTo(JSON.readTree(sample.received().toString()));
    }
  }

  private static V4Pact pact(TokenType type, List<Interaction> interactions) {
    return new V4Pact(
        new Consumer(Parties.consumer(type)), new Provider(Parties.PROVIDER), interactions);
  }
}
