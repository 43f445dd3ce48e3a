package dev.flxpoint.sandbox.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.sandbox.internal.spec.Spec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Without this, a check that lets everything pass would go unnoticed. */
final class ResponseCheckTest {
  private final ResponseCheck check = new ResponseCheck(Spec.shared().document());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "getOrder | 200 | {\"id\":7} |",
        "getOrder | 200 | {\"id\":\"7\"} | /id: string found, integer expected",
        "getOrder | 200 | {\"id\":7,\"orderedAt\":\"yesterday\"} | /orderedAt: does not match",
        "getOrder | 200 | [{\"id\":7}] | : array found, object expected",
        "getOrders | 200 | [{\"id\":7}] |",
        "getOrders | 200 | {\"id\":7} | : object found, array expected",
        "getOrders | 200 | [{\"id\":7},{\"id\":7.5}] | /1/id: number found, integer expected",
        "rebuildProductParent | 200 | {\"error\":\"\"} | : required property 'success' not found",
        "getOrder | 200 | `` | getOrder (GET /orders/{id}) lacks its body",
        "getOrder | 201 | {\"id\":7} | getOrder (GET /orders/{id}) documents no 201",
        "updateOrderStatus | 201 | `` |",
        "updateOrderStatus | 201 | {} |"
            + " updateOrderStatus (PATCH /orders/{id}/status) documents no body",
      })
  void findings(String operation, int status, String body, String finding) {
    var findings = check.findings(Spec.shared().operation(operation), status, body);
    if (finding == null) {
      assertThat(findings).isEmpty();
    } else {
      assertThat(findings).singleElement().asString().startsWith(finding);
    }
  }
}
