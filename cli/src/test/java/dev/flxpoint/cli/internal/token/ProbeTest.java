package dev.flxpoint.cli.internal.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ProbeTest {
  @Test
  void all_tellEachTypeOnce() {
    assertThat(Probe.all()).extracting(Probe::type).containsExactlyInAnyOrder(TokenType.values());
  }

  @Test
  void all_startWithTheOneThatTheApisOwnTesterSends() {
    assertThat(Probe.all().get(0).operation()).isEqualTo(Operation.GET_ACCOUNT);
  }

  @Test
  void each_onlyReads_andIsADiscouragedOneNever() {
    assertThat(Probe.all())
        .extracting(Probe::operation)
        .allSatisfy(
            operation -> {
              assertThat(operation.method()).isEqualTo("GET");
              assertThat(operation.retry()).isEqualTo(Operation.Retry.SAFE);
              assertThat(operation.paging()).isEqualTo(Operation.Paging.NONE);
              assertThat(operation.path()).doesNotContain("{");
              assertThat(operation.deprecated()).isFalse();
            });
  }

  @Test
  void each_acceptsItsTypeAndOtherwiseOnlyThoseRuledOutBefore() {
    Set<TokenType> ruledOut = EnumSet.noneOf(TokenType.class);
    for (Probe probe : Probe.all()) {
      Set<TokenType> left = EnumSet.copyOf(probe.operation().tokenTypes());
      left.removeAll(ruledOut);
      assertThat(left).as("%s", probe).containsExactly(probe.type());
      ruledOut.add(probe.type());
    }
  }

  @Test
  void catalogueWithoutOperationsOfOneType_separatesNothing() {
    List<Operation> shared =
        Arrays.stream(Operation.values()).filter(each -> each.tokenTypes().size() > 1).toList();

    assertThat(shared).isNotEmpty();
    assertThat(Probe.of(shared)).isEmpty();
  }

  @Test
  void catalogueWithoutHarmlessOperations_givesNone() {
    List<Operation> others =
        Arrays.stream(Operation.values())
            .filter(
                each ->
                    !each.method().equals("GET")
                        || each.retry() != Operation.Retry.SAFE
                        || each.path().contains("{")
                        || each.deprecated())
            .toList();

    assertThat(others).contains(Operation.TAKE_PROCESSING_FULFILLMENT_REQUESTS);
    assertThat(Probe.of(others)).isEmpty();
  }
}
