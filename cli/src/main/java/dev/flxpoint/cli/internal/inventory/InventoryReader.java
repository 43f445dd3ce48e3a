package dev.flxpoint.cli.internal.inventory;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.flxpoint.cli.internal.exit.BadInputException;
import dev.flxpoint.cli.internal.file.Problems;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of an inventory file: a line of column names, then one line a variant. */
final class InventoryReader {
  // The parser takes a quote that is open at the end for a closed one. It then swallows this line,
  // and that shows.
  private static final String END = "\0end of file";
  private static final Pattern PARSER_LINE =
      Pattern.compile("line (\\d+)", Pattern.UNICODE_CHARACTER_CLASS);

  private final String file;
  private final Problems problems;

  InventoryReader(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /**
   * Returns what the text holds.
   *
   * @throws BadInputException with all problems, if there are any
   */
  Inventory read(String text) {
    InventoryBuilder builder = new InventoryBuilder(file, problems);
    try {
      read(records(text), builder);
    } catch (CsvParseException e) {
      note(e);
    }
    problems.throwIfAny();
    return builder.build();
  }

  private void read(Iterator<CsvRecord> records, InventoryBuilder builder) {
    CsvRecord first = records.next();
    if (isEnd(first)) {
      problems.add("is empty; the first line must be " + String.join(",", Column.titles()));
      return;
    }
    if (isUnclosed(first)) {
      return;
    }
    Header header = Header.read(first, problems);
    long rows = 0;
    for (CsvRecord record = records.next(); !isEnd(record); record = records.next()) {
      rows++;
      if (isUnclosed(record)) {
        return;
      }
      read(record, header, builder);
    }
    if (rows == 0) {
      problems.add("has column names but no rows below them");
    }
  }

  private void read(CsvRecord record, Header header, InventoryBuilder builder) {
    long line = record.getStartingLineNumber();
    if (record.getFieldCount() == header.cells()) {
      builder.add(line, new RowParser(record, header, problems));
    } else {
      problems.add(
          line, "expected " + header.cells() + " cells but found " + record.getFieldCount());
    }
  }

  private boolean isUnclosed(CsvRecord record) {
    boolean unclosed = record.getField(record.getFieldCount() - 1).contains(END);
    if (unclosed) {
      problems.add(record.getStartingLineNumber(), "a quote is opened but never closed");
    }
    return unclosed;
  }

  private void note(CsvParseException e) {
    // Of the first record the parser does not tell the line.
    Matcher line = PARSER_LINE.matcher(String.valueOf(e.getMessage()));
    problems.add(
        line.find() ? Long.parseLong(line.group(1)) : 1,
        "a quoted cell goes on after its closing quote; write a quote in it twice");
  }

  private static boolean isEnd(CsvRecord record) {
    return record.getField(0).equals(END);
  }

  private static Iterator<CsvRecord> records(String text) {
    return CsvReader.builder()
        .allowExtraFields(true)
        .allowMissingFields(true)
        .ofCsvRecord(text + "\n" + END)
        .stream()
        .filter(record -> !isBlank(record))
        .iterator();
  }

  // Spreadsheets like to append lines of nothing but commas.
  private static boolean isBlank(CsvRecord record) {
    return record.getFields().stream().allMatch(String::isBlank);
  }
}
