package dev.flxpoint.cli.internal.scopes;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.internal.catalogue.Resource;
import dev.flxpoint.cli.internal.text.CommandName;
import dev.flxpoint.cli.internal.view.ViewPart;
import java.util.List;

/** Shows operations one by one: of all token types with marks, or those of one type. */
final class OperationsView {
  private OperationsView() {}

  static List<ViewPart> ofAll(List<Operation> operations, ScopeMarks marks) {
    return List.of(
        OperationTable.of(Resource.of(operations), List.of(TokenType.values()), marks),
        ViewPart.text(
            marks.yes()
                + " a token of the type may call it;  "
                + marks.no()
                + " it may not, and the client sends nothing."),
        ViewPart.hint(
            "More on one of them: "
                + CommandName.typed()
                + " scopes --operation "
                + operations.get(0).id()
                + "."));
  }

  static List<ViewPart> of(TokenType type, List<Operation> operations, ScopeMarks marks) {
    List<Operation> allowed = Resource.allowed(operations, type);
    String title =
        "What a token of type %s may call: %s of %s operations"
            .formatted(type.label(), allowed.size(), operations.size());
    return List.of(
        new ViewPart.Title(title), OperationTable.of(Resource.of(allowed), List.of(), marks));
  }
}
