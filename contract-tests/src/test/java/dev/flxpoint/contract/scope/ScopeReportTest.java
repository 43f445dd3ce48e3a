package dev.flxpoint.contract.scope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ScopeReportTest {
  @Test
  void oneThatDiffers_isNamed_andCounted() {
    ScopeReport report = new ScopeReport();
    report.add(about(TokenType.ACCOUNT), true, Map.of("runtime", true, "sandbox", true));
    report.add(about(TokenType.SOURCE), false, Map.of("runtime", false, "sandbox", true));
    report.add(about(TokenType.CHANNEL), true, Map.of("runtime", true, "sandbox", true));
    assertThat(report.lines())
        .anyMatch(line -> line.startsWith("1 operations, 3 questions: in 2 "))
        .endsWith("| `getOrders` | yes | **no, but {runtime=false, sandbox=true}** | yes |");
  }

  private static ScopeCase about(TokenType type) {
    return new ScopeCase(Operation.GET_ORDERS, type);
  }
}
