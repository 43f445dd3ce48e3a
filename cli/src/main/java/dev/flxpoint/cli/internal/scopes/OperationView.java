package dev.flxpoint.cli.internal.scopes;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.internal.catalogue.ClientCall;
import dev.flxpoint.cli.internal.catalogue.OperationWords;
import dev.flxpoint.cli.internal.view.ViewPart;
import java.util.Arrays;
import java.util.List;

/** Shows all that is known of one operation. */
final class OperationView {
  private static final List<ViewPart.Field> FACTS =
      List.of(
          new ViewPart.Field("", ViewPart.Kind.TEXT), new ViewPart.Field("", ViewPart.Kind.TEXT));
  private static final List<ViewPart.Field> CALLS =
      List.of(
          new ViewPart.Field("Token type", ViewPart.Kind.TEXT),
          new ViewPart.Field("Call", ViewPart.Kind.CODE));

  private OperationView() {}

  static List<ViewPart> of(Operation operation, ScopeMarks marks) {
    return List.of(
        new ViewPart.Title(operation.id()),
        ViewPart.text(operation.summary()),
        ViewPart.Table.plain(
            FACTS,
            List.of(
                List.of("Method", operation.method()),
                List.of("Path", operation.path()),
                List.of("Resource", operation.tag()),
                List.of("Retry", OperationWords.retry(operation)),
                List.of("Paging", OperationWords.paging(operation)),
                List.of("Batch", OperationWords.batch(operation)),
                List.of("Evidence", OperationWords.evidence(operation)),
                List.of("Deprecated", OperationWords.deprecated(operation)))),
        ViewPart.Table.plain(
            CALLS,
            Arrays.stream(TokenType.values())
                .map(type -> List.of(type.label(), call(operation, type, marks)))
                .toList()));
  }

  private static String call(Operation operation, TokenType type, ScopeMarks marks) {
    return ClientCall.of(operation, type).orElse(marks.no());
  }
}
