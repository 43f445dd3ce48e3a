package dev.flxpoint.cli;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import java.util.Arrays;
import java.util.List;

/** Shows all that is known of one operation. */
final class OperationView {
  private static final List<Block.Field> FACTS =
      List.of(new Block.Field("", Block.Kind.TEXT), new Block.Field("", Block.Kind.TEXT));
  private static final List<Block.Field> CALLS =
      List.of(
          new Block.Field("Token type", Block.Kind.TEXT), new Block.Field("Call", Block.Kind.CODE));

  private OperationView() {}

  static List<Block> of(Operation operation, Marks marks) {
    return List.of(
        new Block.Title(operation.id()),
        Block.text(operation.summary()),
        Block.Table.plain(
            FACTS,
            List.of(
                List.of("Method", operation.method()),
                List.of("Path", operation.path()),
                List.of("Resource", operation.tag()),
                List.of("Retry", InWords.retry(operation)),
                List.of("Paging", InWords.paging(operation)),
                List.of("Batch", InWords.batch(operation)),
                List.of("Evidence", InWords.evidence(operation)),
                List.of("Deprecated", InWords.deprecated(operation)))),
        Block.Table.plain(
            CALLS,
            Arrays.stream(TokenType.values())
                .map(type -> List.of(type.label(), call(operation, type, marks)))
                .toList()));
  }

  private static String call(Operation operation, TokenType type, Marks marks) {
    return ClientCall.of(operation, type).orElse(marks.no());
  }
}
