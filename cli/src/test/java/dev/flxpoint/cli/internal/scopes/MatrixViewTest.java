package dev.flxpoint.cli.internal.scopes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.internal.view.PlainForm;
import dev.flxpoint.cli.internal.view.ViewPart;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class MatrixViewTest {
  private static final ScopeMarks MARKS = new ScopeMarks("yes", "-");

  @Test
  void fewOperations_asText() {
    List<Operation> few =
        List.of(
            Operation.GET_ACCOUNT,
            Operation.GET_SHIPMENTS,
            Operation.CREATE_SHIPMENT,
            Operation.GET_ORDERS);

    assertThat(PlainForm.of(MatrixView.of(few, MARKS)))
        .isEqualToNormalizingNewlines(
            """
              Resource  Operations  Account  Source  Channel
              --------  ----------  -------  ------  -------
              Account            1  %s
              Shipment           2  %s
              Order              1  %s

            yes every operation of the resource;  4/10 only 4 of its 10;  - none.
            Of 4 operations: %s.

            More: flxpoint scopes --operations, --type source, or --operation getAccount.
            'flxpoint scopes --help' has examples."""
                .formatted(
                    marks(few.subList(0, 1)),
                    marks(few.subList(1, 3)),
                    marks(few.subList(3, 4)),
                    totals(few)));
  }

  @Test
  void catalogue_hasEachResourceOnceWithMarksThatAgree() {
    List<List<String>> rows = rows(List.of(Operation.values()));

    assertThat(rows)
        .extracting(row -> row.get(0))
        .containsExactlyElementsOf(
            Arrays.stream(Operation.values()).map(Operation::tag).distinct().toList());
    for (List<String> row : rows) {
      List<Operation> members =
          Arrays.stream(Operation.values())
              .filter(operation -> operation.tag().equals(row.get(0)))
              .toList();
      List<String> expected = new ArrayList<>();
      expected.add(row.get(0));
      expected.add(String.valueOf(members.size()));
      for (TokenType type : TokenType.values()) {
        expected.add(mark(members, type));
      }
      assertThat(row).isEqualTo(expected);
    }
  }

  private static String marks(List<Operation> members) {
    return "%-7s  %-6s  %s"
        .formatted(
            mark(members, TokenType.ACCOUNT),
            mark(members, TokenType.SOURCE),
            mark(members, TokenType.CHANNEL));
  }

  private static String totals(List<Operation> operations) {
    return Arrays.stream(TokenType.values())
        .map(
            type ->
                type.label()
                    + " "
                    + operations.stream().filter(each -> each.tokenTypes().contains(type)).count())
        .collect(Collectors.joining(", "));
  }

  private static String mark(List<Operation> members, TokenType type) {
    long allowed = members.stream().filter(each -> each.tokenTypes().contains(type)).count();
    if (allowed == members.size()) {
      return "yes";
    }
    return allowed == 0 ? "-" : allowed + "/" + members.size();
  }

  private static List<List<String>> rows(List<Operation> operations) {
    ViewPart.Table table = (ViewPart.Table) MatrixView.of(operations, MARKS).get(0);
    return table.sections().get(0).rows();
  }
}
