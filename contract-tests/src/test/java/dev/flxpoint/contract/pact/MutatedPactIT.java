package dev.flxpoint.contract.pact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flxpoint.api.TokenType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** Changes one interaction of the real pact and shows that its judges refuse it for that. */
@ResourceLock(Parties.VERIFICATION)
final class MutatedPactIT {
  /** For the judge that is no Java program, which runs after this build. */
  private static final Path MUTATED = PactFile.FOLDER.resolveSibling("mutated-pacts");

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
    Events events = verify(mutated(mutation));
    if (mutation.ofVerification().isEmpty()) {
      events.assertStatistics(counts -> counts.started(1).succeeded(1));
    } else {
      events.assertStatistics(counts -> counts.started(1).failed(1));
      assertThat(complaint(events)).contains(mutation.ofVerification());
    }
  }

  @ParameterizedTest
  @EnumSource
  void mutatedInteraction_isRefusedByTheSpec(Mutation mutation) throws IOException {
    PactFile pact = mutated(mutation);
    pact.write(MUTATED.resolve(mutation.name() + ".json"));
    var findings = SpecJudge.SHARED.findings(pact.interactions().get(0));
    if (mutation.ofSpec().isEmpty()) {
      assertThat(findings).isEmpty();
    } else {
      assertThat(findings).singleElement().asString().startsWith(mutation.ofSpec());
    }
  }

  @ParameterizedTest
  @EnumSource
  void sameInteractionUnchanged_isKept(Mutation mutation) throws IOException {
    PactFile pact = PactFile.of(TokenType.SOURCE).only(mutation.interaction());
    verify(pact).assertStatistics(counts -> counts.started(1).succeeded(1));
    assertThat(SpecJudge.SHARED.findings(pact.interactions().get(0))).isEmpty();
  }

  @Test
  void everyMutation_isSeenByOneJudgeAtLeast() {
    assertThat(Arrays.stream(Mutation.values()).map(each -> each.ofVerification() + each.ofSpec()))
        .noneMatch(String::isEmpty);
  }

  private static PactFile mutated(Mutation mutation) throws IOException {
    PactFile pact = PactFile.of(TokenType.SOURCE).only(mutation.interaction());
    mutation.apply((ObjectNode) pact.interactions().get(0));
    return pact;
  }

  private Events verify(PactFile pact) throws IOException {
    pact.write(folder.resolve("mutated.json"));
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
