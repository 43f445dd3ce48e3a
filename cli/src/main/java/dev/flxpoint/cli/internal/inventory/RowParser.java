package dev.flxpoint.cli.internal.inventory;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.flxpoint.cli.internal.file.Problems;
import dev.flxpoint.cli.internal.text.Quoted;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns the cells of one line into values.
 *
 * <p>A cell that does not hold what its column says is noted as a problem and gives a stand-in, so
 * that the rest of the line is still looked at. The stand-ins are never used, since a file with a
 * problem is refused.
 */
final class RowParser {
  private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}(\\.\\d{1,4})?");
  private static final Pattern NEGATIVE = Pattern.compile("[-\u2212]\\d+(\\.\\d+)?");
  private static final Pattern LINE_BREAK = Pattern.compile("\\R");

  private final CsvRecord record;
  private final Header header;
  private final Problems problems;

  RowParser(CsvRecord record, Header header, Problems problems) {
    this.record = record;
    this.header = header;
    this.problems = problems;
  }

  String text(Column column) {
    String text = header.cell(column, record);
    if (text.isEmpty()) {
      return wrong(column, "expected a value but found nothing", "");
    }
    return LINE_BREAK.matcher(text).find()
        ? wrong(column, "holds a line break; a closing quote may be missing", "")
        : text;
  }

  int wholeNumber(Column column) {
    String text = header.cell(column, record);
    return WHOLE.matcher(text).matches()
        ? Integer.parseInt(text)
        : wrong(column, wrongNumber("a whole number", text), 0);
  }

  BigDecimal amount(Column column) {
    String text = header.cell(column, record);
    return AMOUNT.matcher(text).matches()
        ? new BigDecimal(text)
        : wrong(column, wrongNumber("an amount such as 12.50", text), BigDecimal.ZERO);
  }

  @Nullable BigDecimal optionalAmount(Column column) {
    return header.cell(column, record).isEmpty() ? null : amount(column);
  }

  @Nullable String upc(Column column) {
    String text = header.cell(column, record);
    if (text.isEmpty()) {
      return null;
    }
    if (!Upc.hasForm(text)) {
      return wrong(column, "expected 12 digits but found " + found(text), text);
    }
    char digit = Upc.checkDigit(text);
    return text.charAt(11) == digit
        ? text
        : wrong(column, "the last digit of '" + text + "' should be " + digit, text);
  }

  private <T> T wrong(Column column, String text, T standIn) {
    // A missing column was noted once, in the first line.
    if (header.has(column)) {
      problems.add(record.getStartingLineNumber(), column.title(), text);
    }
    return standIn;
  }

  private static String wrongNumber(String expected, String text) {
    return NEGATIVE.matcher(text).matches()
        ? "must not be negative but is " + Quoted.of(text)
        : "expected " + expected + " but found " + found(text);
  }

  private static String found(String text) {
    return text.isEmpty() ? "nothing" : Quoted.of(text);
  }
}
