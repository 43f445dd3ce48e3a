package dev.flxpoint.contract.pact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** Changes one interaction of the real pact and shows that its verification fails for that. */
final class MutatedPactIT {
  private static final Path PACT =
      Path.of(System.getProperty("pact.rootDir"), "source-client-flxpoint.json");

  private final ObjectMapper json = new ObjectMapper();

  @TempDir Path folder;

  @BeforeEach
  void pointVerificationHere() {
    System.setProperty(MutatedPactVerification.FOLDER, folder.toString());
  }

  @AfterEach
  void pointItNowhere() {
    System.clearProperty(MutatedPactVerification.FOLDER);
  }

  @ParameterizedTest
  @EnumSource
  void mutatedInteraction_isRefused(Mutation mutation) throws IOException {
    ObjectNode pact = pactOfOneInteraction();
    mutation.apply((ObjectNode) pact.at("/interactions/0"));
    Events events = verify(pact);
    events.assertStatistics(counts -> counts.started(1).failed(1));
    assertThat(complaint(events)).contains(mutation.complaint());
  }

  @Test
  void sameInteractionUnchanged_isKept() throws IOException {
    verify(pactOfOneInteraction()).assertStatistics(counts -> counts.started(1).succeeded(1));
  }

  private ObjectNode pactOfOneInteraction() throws IOException {
    ObjectNode pact = (ObjectNode) json.readTree(PACT.toFile());
    ObjectNode list = null;
    for (JsonNode interaction : pact.get("interactions")) {
      if (interaction.get("description").asText().equals(GetInventoryVariantsTest.DESCRIPTION)) {
        list = (ObjectNode) interaction;
      }
    }
    pact.putArray("interactions").add(list);
    return pact;
  }

  private Events verify(ObjectNode pact) throws IOException {
    json.writeValue(folder.resolve("mutated.json").toFile(), pact);
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(MutatedPactVerification.class))
        .execute()
        .testEvents();
  }

  private static String complaint(Events events) {
    return events.failed().stream()
        .map(event -> event.getRequiredPayload(TestExecutionResult.class))
        .map(result -> result.getThrowable().orElseThrow().getMessage())
        .findFirst()
        .orElseThrow();
  }
}
