package dev.flxpoint.contract.scope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may call what, asked of every part that decides it; all must give the spec's answer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ScopeIT {
  private final BundledSpec spec = BundledSpec.load();
  private final Map<String, Set<TokenType>> scopes = spec.scopes();
  private final ScopeReport report = new ScopeReport();
  private RuntimeSide runtime;
  private SandboxSide sandbox;
  private SandboxSide reserved;

  @BeforeAll
  void start() throws IOException {
    runtime = new RuntimeSide(spec);
    sandbox = new SandboxSide(Sandbox.builder());
    reserved = new SandboxSide(Sandbox.builder().reserveScopedOperations());
  }

  @AfterAll
  void stop() throws IOException {
    runtime.close();
    sandbox.close();
    reserved.close();
    report.write(Path.of("target", "scope-report.md"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everySide_givesTheAnswerOfTheSpec(ScopeCase asked) throws Exception {
    boolean accepted = scopes.get(asked.operation().id()).contains(asked.type());
    Map<String, Boolean> answers =
        Map.of(
            "catalogue", asked.operation().tokenTypes().contains(asked.type()),
            "interfaces", TypedInterfaces.offer(asked),
            "runtime", runtime.sends(asked),
            "sandbox", sandbox.accepts(asked));
    report.add(asked, accepted, answers);
    assertThat(answers)
        .as("%s, accepted by the spec: %s", asked, accepted)
        .allSatisfy((side, answer) -> assertThat(answer).as(side).isEqualTo(accepted));
  }

  /** The other reading: what accepts Source or Channel tokens refuses Account tokens. */
  @ParameterizedTest
  @MethodSource("cases")
  void sandboxByTheProse_refusesAccountTokensWhereOthersAreAccepted(ScopeCase asked)
      throws Exception {
    Set<TokenType> scope = scopes.get(asked.operation().id());
    boolean isReserved = asked.type() == TokenType.ACCOUNT && scope.size() > 1;

    assertThat(reserved.accepts(asked)).isEqualTo(scope.contains(asked.type()) && !isReserved);
  }

  @Test
  void catalogueHoldsTheOperationsOfTheSpec() {
    assertThat(Arrays.stream(Operation.values()).map(Operation::id).collect(Collectors.toSet()))
        .isEqualTo(scopes.keySet());
  }

  /** Without it, sides that all accept or all refuse everything would agree as well. */
  @Test
  void bothAnswersOccur() {
    assertThat(ScopeCase.all())
        .extracting(asked -> scopes.get(asked.operation().id()).contains(asked.type()))
        .contains(true, false);
  }

  static List<ScopeCase> cases() {
    return ScopeCase.all();
  }
}
