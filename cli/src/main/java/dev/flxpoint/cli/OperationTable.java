package dev.flxpoint.cli;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import java.util.ArrayList;
import java.util.List;

/** Lists operations one by one, below their resources. */
final class OperationTable {
  private OperationTable() {}

  /**
   * Returns a table with a column of marks for each of the types. The path stands last, so that a
   * narrow terminal cuts nothing else.
   */
  static Block.Table of(List<Resource> resources, List<TokenType> types, Marks marks) {
    List<Block.Field> fields = new ArrayList<>();
    fields.add(new Block.Field("Operation", Block.Kind.CODE));
    types.forEach(type -> fields.add(new Block.Field(type.label(), Block.Kind.MARK)));
    fields.add(new Block.Field("Note", Block.Kind.TEXT));
    fields.add(new Block.Field("Method", Block.Kind.TEXT));
    fields.add(new Block.Field("Path", Block.Kind.CODE));
    List<Block.Section> sections = new ArrayList<>();
    for (Resource resource : resources) {
      List<List<String>> rows =
          resource.operations().stream().map(operation -> row(operation, types, marks)).toList();
      sections.add(new Block.Section(resource.name(), rows));
    }
    return new Block.Table(fields, sections);
  }

  private static List<String> row(Operation operation, List<TokenType> types, Marks marks) {
    List<String> row = new ArrayList<>();
    row.add(operation.id());
    types.forEach(type -> row.add(marks.of(operation, type)));
    row.add(operation.deprecated() ? "deprecated" : "");
    row.add(operation.method());
    row.add(operation.path());
    return row;
  }
}
