package dev.flxpoint.cli.internal.inventory;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.flxpoint.cli.internal.file.Problems;
import java.io.Reader;
import java.util.Iterator;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the lines of an inventory file, one variant each, below a line of column names. What
 * is wrong is noted; a line that cannot be read at all is left out. Not thread-safe.
 */
final class InventoryLines {
  /**
   * To be appended to a text. The parser takes a quote that is open at the end for a closed one. It
   * then swallows this line, and that shows.
   */
  static final String AFTER = "\n\0end of file";

  private static final String END = AFTER.substring(1);
  private static final Pattern PARSER_LINE =
      Pattern.compile("line (\\d+)", Pattern.UNICODE_CHARACTER_CLASS);

  private final Problems problems;
  private final Iterator<CsvRecord> records;
  private @Nullable Header header;
  private @Nullable CsvRecord record;
  private long rows;

  /**
   * Creates one at the start of a text.
   *
   * @param text with {@link #AFTER} behind it
   */
  InventoryLines(Reader text, Problems problems) {
    this.problems = problems;
    this.records =
        CsvReader.builder()
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(text)
            .stream()
            .filter(each -> !isBlank(each))
            .iterator();
  }

  /** Goes to the next line; returns false if there is none. */
  boolean next() {
    try {
      return header == null ? readHeader() && readRow() : readRow();
    } catch (CsvParseException e) {
      note(e);
      return false;
    }
  }

  /** Returns the number of the line, counted from 1. */
  long number() {
    return Objects.requireNonNull(record, "no line").getStartingLineNumber();
  }

  /** Returns the cells of the line. */
  RowParser row() {
    return new RowParser(
        Objects.requireNonNull(record, "no line"),
        Objects.requireNonNull(header, "no header"),
        problems);
  }

  private boolean readHeader() {
    CsvRecord first = records.next();
    if (isEnd(first)) {
      problems.add("is empty; the first line must be " + String.join(",", Column.titles()));
      return false;
    }
    if (isUnclosed(first)) {
      return false;
    }
    header = Header.read(first, problems);
    return true;
  }

  private boolean readRow() {
    int cells = Objects.requireNonNull(header, "no header").cells();
    CsvRecord next = records.next();
    while (!isEnd(next) && !isUnclosed(next)) {
      rows++;
      if (next.getFieldCount() == cells) {
        record = next;
        return true;
      }
      problems.add(
          next.getStartingLineNumber(),
          "expected " + cells + " cells but found " + next.getFieldCount());
      next = records.next();
    }
    if (rows == 0 && isEnd(next)) {
      problems.add("has column names but no rows below them");
    }
    return false;
  }

  private boolean isUnclosed(CsvRecord candidate) {
    boolean unclosed = candidate.getField(candidate.getFieldCount() - 1).contains(END);
    if (unclosed && !isEnd(candidate)) {
      problems.add(candidate.getStartingLineNumber(), "a quote is opened but never closed");
    }
    return unclosed;
  }

  private void note(CsvParseException e) {
    // Of the first record the parser does not tell the line.
    Matcher line = PARSER_LINE.matcher(String.valueOf(e.getMessage()));
    problems.add(line.find() ? Long.parseLong(line.group(1)) : 1, problem(e));
  }

  private static String problem(CsvParseException e) {
    String reasons = e.getMessage() + " " + (e.getCause() == null ? "" : e.getCause().getMessage());
    if (reasons.contains("after closing quote")) {
      return "a quoted cell goes on after its closing quote; write a quote in it twice";
    }
    if (reasons.contains("limit of 16384 fields")) {
      return "has more than 16,384 cells";
    }
    return "has a cell of more than 16 million characters; perhaps a quote is never closed";
  }

  private static boolean isEnd(CsvRecord candidate) {
    return candidate.getField(0).equals(END);
  }

  // Spreadsheets like to append lines of nothing but commas.
  private static boolean isBlank(CsvRecord candidate) {
    return candidate.getFields().stream().allMatch(String::isBlank);
  }
}
