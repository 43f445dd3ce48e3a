package dev.flxpoint.cli.internal.scopes;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.internal.catalogue.Resource;
import dev.flxpoint.cli.internal.view.ViewPart;
import java.util.ArrayList;
import java.util.List;

/** Lists operations one by one, below their resources. */
final class OperationTable {
  private OperationTable() {}

  /**
   * Returns a table with a column of marks for each of the types. The path stands last, so that a
   * narrow terminal cuts nothing else.
   */
  static ViewPart.Table of(List<Resource> resources, List<TokenType> types, ScopeMarks marks) {
    List<ViewPart.Field> fields = new ArrayList<>();
    fields.add(new ViewPart.Field("Operation", ViewPart.Kind.CODE));
    types.forEach(type -> fields.add(new ViewPart.Field(type.label(), ViewPart.Kind.MARK)));
    fields.add(new ViewPart.Field("Note", ViewPart.Kind.TEXT));
    fields.add(new ViewPart.Field("Method", ViewPart.Kind.TEXT));
    fields.add(new ViewPart.Field("Path", ViewPart.Kind.CODE));
    List<ViewPart.Section> sections = new ArrayList<>();
    for (Resource resource : resources) {
      List<List<String>> rows =
          resource.operations().stream().map(operation -> row(operation, types, marks)).toList();
      sections.add(new ViewPart.Section(resource.name(), rows));
    }
    return new ViewPart.Table(fields, sections);
  }

  private static List<String> row(Operation operation, List<TokenType> types, ScopeMarks marks) {
    List<String> row = new ArrayList<>();
    row.add(operation.id());
    types.forEach(type -> row.add(marks.of(operation, type)));
    row.add(operation.deprecated() ? "deprecated" : "");
    row.add(operation.method());
    row.add(operation.path());
    return row;
  }
}
