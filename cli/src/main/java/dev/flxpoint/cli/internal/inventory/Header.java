package dev.flxpoint.cli.internal.inventory;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.flxpoint.cli.internal.file.Problems;
import dev.flxpoint.cli.internal.text.Nearest;
import dev.flxpoint.cli.internal.text.Quoted;
import java.util.EnumMap;
import java.util.Map;

/** Where in a line each column stands. */
final class Header {
  private final Map<Column, Integer> positions = new EnumMap<>(Column.class);
  private final int cells;

  private Header(int cells) {
    this.cells = cells;
  }

  /** Reads the first line of a file and notes what is unknown, doubled or missing in it. */
  static Header read(CsvRecord record, Problems problems) {
    long line = record.getStartingLineNumber();
    Header header = new Header(record.getFieldCount());
    if (record.getFieldCount() == 1 && record.getField(0).matches(".*[;\t].*")) {
      problems.add(line, "the names are not separated by commas; save the file with commas");
      return header;
    }
    for (int i = 0; i < record.getFieldCount(); i++) {
      header.put(record.getField(i).strip(), i, line, problems);
    }
    for (Column column : Column.values()) {
      if (column.required() && !header.has(column)) {
        problems.add(line, "the column " + column.title() + " is missing");
      }
    }
    return header;
  }

  boolean has(Column column) {
    return positions.containsKey(column);
  }

  /** Returns the cell of the column without the blanks around it, or an empty text. */
  String cell(Column column, CsvRecord record) {
    Integer position = positions.get(column);
    return position == null ? "" : record.getField(position).strip();
  }

  /** Returns how many cells each line must have. */
  int cells() {
    return cells;
  }

  private void put(String title, int position, long line, Problems problems) {
    Column column = Column.named(title);
    if (column == null) {
      String hint =
          Nearest.of(title, Column.titles())
              .map(near -> "did you mean " + near + "?")
              .orElseGet(() -> "the known ones are " + String.join(", ", Column.titles()));
      problems.add(line, "unknown column " + Quoted.of(title) + "; " + hint);
    } else if (positions.putIfAbsent(column, position) != null) {
      problems.add(line, "the column " + column.title() + " occurs twice");
    }
  }
}
