package dev.flxpoint.cli.internal.scopes;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.internal.catalogue.Resource;
import dev.flxpoint.cli.internal.text.CommandName;
import dev.flxpoint.cli.internal.view.ViewPart;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Shows which token types work on which resource. */
final class MatrixView {
  private MatrixView() {}

  static List<ViewPart> of(List<Operation> operations, ScopeMarks marks) {
    List<ViewPart.Field> fields = new ArrayList<>();
    fields.add(new ViewPart.Field("Resource", ViewPart.Kind.TEXT));
    fields.add(new ViewPart.Field("Operations", ViewPart.Kind.NUMBER));
    for (TokenType type : TokenType.values()) {
      fields.add(new ViewPart.Field(type.label(), ViewPart.Kind.MARK));
    }
    List<List<String>> rows =
        Resource.of(operations).stream().map(resource -> row(resource, marks)).toList();
    return List.of(
        ViewPart.Table.plain(fields, rows),
        ViewPart.text(
            marks.yes()
                + " every operation of the resource;  4/10 only 4 of its 10;  "
                + marks.no()
                + " none.",
            totals(operations)),
        ViewPart.hint(
            "More: "
                + CommandName.typed()
                + " scopes --operations, --type source, or --operation "
                + operations.get(0).id()
                + ".",
            "'" + CommandName.typed() + " scopes --help' has examples."));
  }

  private static List<String> row(Resource resource, ScopeMarks marks) {
    List<String> row = new ArrayList<>();
    row.add(resource.name());
    row.add(String.valueOf(resource.operations().size()));
    for (TokenType type : TokenType.values()) {
      row.add(marks.of(resource, type));
    }
    return row;
  }

  private static String totals(List<Operation> operations) {
    return Arrays.stream(TokenType.values())
        .map(type -> type.label() + " " + Resource.allowed(operations, type).size())
        .collect(Collectors.joining(", ", "Of " + operations.size() + " operations: ", "."));
  }
}
