package dev.flxpoint.cli.internal.scopes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.internal.view.MarkdownForm;
import dev.flxpoint.cli.internal.view.PlainForm;
import dev.flxpoint.cli.internal.view.ViewPart;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OperationsViewTest {
  private static final ScopeMarks MARKS = new ScopeMarks("yes", "-");
  private static final List<Operation> FEW =
      List.of(Operation.GET_ACCOUNT, Operation.CREATE_SHIPMENT, Operation.GET_SHIPMENTS);

  @Test
  void fewOperations_asText() {
    assertThat(PlainForm.of(OperationsView.ofAll(FEW, MARKS)))
        .isEqualToNormalizingNewlines(
            """
              Operation       Account  Source  Channel  Note  Method  Path
              --------------  -------  ------  -------  ----  ------  ----------

            Account
              getAccount      %s        GET     /account

            Shipment
              createShipment  %s        POST    /shipments
              getShipments    %s        GET     /shipments

            yes a token of the type may call it;  - it may not, and the client sends nothing.

            More on one of them: flxpoint scopes --operation getAccount."""
                .formatted(FEW.stream().map(OperationsViewTest::marks).toArray()));
  }

  @Test
  void allOperations_allButThePathFitsAnOrdinaryTerminal() {
    String text = PlainForm.of(OperationsView.ofAll(List.of(Operation.values()), MARKS));

    String header = text.lines().findFirst().orElseThrow();
    assertThat(header.indexOf("Method")).isBetween(1, 81);
  }

  @Test
  void fewOperationsOfAType_asMarkdown() {
    Operation shops = Accepting.exactly(TokenType.ACCOUNT, TokenType.CHANNEL);
    Operation suppliers = Accepting.exactly(TokenType.ACCOUNT, TokenType.SOURCE);
    List<Operation> two = List.of(suppliers, shops);

    assertThat(MarkdownForm.of(OperationsView.of(TokenType.CHANNEL, two, MARKS)))
        .isEqualTo(
            """
            ## What a token of type Channel may call: 1 of 2 operations

            ### %s

            | Operation | Note | Method | Path |
            | --- | --- | --- | --- |
            | `%s` | %s | %s | `%s` |""",
            shops.tag(),
            shops.id(),
            shops.deprecated() ? "deprecated" : "",
            shops.method(),
            shops.path());
  }

  @Test
  void catalogue_hasEachOperationBelowItsResourceWithMarksThatAgree() {
    ViewPart.Table table =
        (ViewPart.Table) OperationsView.ofAll(List.of(Operation.values()), MARKS).get(0);

    List<Operation> seen = new ArrayList<>();
    for (ViewPart.Section section : table.sections()) {
      for (List<String> row : section.rows()) {
        Operation operation = Operation.ofId(row.get(0));
        List<String> expected = new ArrayList<>(List.of(operation.id()));
        for (TokenType type : TokenType.values()) {
          expected.add(mark(operation, type));
        }
        expected.add(operation.deprecated() ? "deprecated" : "");
        expected.addAll(List.of(operation.method(), operation.path()));
        assertThat(row).isEqualTo(expected);
        assertThat(section.title()).isEqualTo(operation.tag());
        seen.add(operation);
      }
    }
    assertThat(seen).containsExactlyInAnyOrder(Operation.values());
    assertThat(table.sections()).extracting(ViewPart.Section::title).doesNotHaveDuplicates();
  }

  private static String marks(Operation operation) {
    return "%-7s  %-6s  %-7s"
        .formatted(
            mark(operation, TokenType.ACCOUNT),
            mark(operation, TokenType.SOURCE),
            mark(operation, TokenType.CHANNEL));
  }

  private static String mark(Operation operation, TokenType type) {
    return operation.tokenTypes().contains(type) ? "yes" : "-";
  }
}
