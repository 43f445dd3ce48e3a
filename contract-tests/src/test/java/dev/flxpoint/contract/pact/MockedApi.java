package dev.flxpoint.contract.pact;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.BaseMockServer;
import au.com.dius.pact.consumer.MockHttpServerKt;
import au.com.dius.pact.consumer.PactVerificationResult;
import au.com.dius.pact.consumer.model.MockProviderConfig;
import au.com.dius.pact.core.model.Consumer;
import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.Provider;
import au.com.dius.pact.core.model.V4Pact;
import dev.flxpoint.api.ApiResponse;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.client.FlxpointException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Answers as an interaction says; those that a client has kept get into the pacts. */
final class MockedApi {
  private final Map<TokenType, List<Interaction>> kept = new EnumMap<>(TokenType.class);

  /**
   * Sends the call of a sample with the real client.
   *
   * @throws AssertionError if it is not what the interaction wants, with what differs
   * @throws FlxpointException if the interaction answers with a failure
   */
  ApiResponse<?> call(OperationSample sample, Interaction interaction) throws Exception {
    BaseMockServer server =
        MockHttpServerKt.mockServer(
            pact(sample.type(), List.of(interaction)),
            MockProviderConfig.createDefault(PactSpecVersion.V4));
    server.start();
    try {
      server.waitForServer();
      Object client = Clients.of(sample.type(), server);
      ApiResponse<?> response = new TypedCall(sample).send(client);
      check(server);
      return response;
    } catch (FlxpointException e) {
      // What the server did not expect it answers with a 500.
      check(server);
      throw e;
    } finally {
      server.stop();
    }
  }

  void keep(TokenType type, Interaction interaction) {
    kept.computeIfAbsent(type, any -> new ArrayList<>()).add(interaction);
  }

  /** Adds what was kept to the pacts of this build. */
  void writePacts() {
    String folder = System.getProperty("pact.rootDir");
    kept.forEach(
        (type, interactions) ->
            assertThat(pact(type, interactions).write(folder, PactSpecVersion.V4).errorValue())
                .isNull());
  }

  private static void check(BaseMockServer server) {
    PactVerificationResult result = server.validateMockServerState(null);
    assertThat(result).as(result.getDescription()).isInstanceOf(PactVerificationResult.Ok.class);
  }

  private static V4Pact pact(TokenType type, List<Interaction> interactions) {
    return new V4Pact(
        new Consumer(Parties.consumer(type)), new Provider(Parties.PROVIDER), interactions);
  }
}
