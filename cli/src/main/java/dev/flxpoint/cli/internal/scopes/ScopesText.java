package dev.flxpoint.cli.internal.scopes;

import dev.flxpoint.api.Operation;
import dev.flxpoint.cli.internal.view.ViewPart;
import java.util.List;

/** Shows scopes to people. */
final class ScopesText {
  private ScopesText() {}

  /** Returns a view, for a terminal or as Markdown. */
  static List<ViewPart> of(ScopesQuery query, ScopeMarks marks) {
    List<Operation> all = List.of(Operation.values());
    if (query.operation() != null) {
      return OperationView.of(query.operation(), marks);
    } else if (query.type() != null) {
      return OperationsView.of(query.type(), all, marks);
    }
    return query.each() ? OperationsView.ofAll(all, marks) : MatrixView.of(all, marks);
  }
}
