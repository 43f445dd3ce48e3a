package dev.flxpoint.cli.internal.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.cli.internal.exit.BadInputException;
import dev.flxpoint.cli.internal.file.Problems;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class InventoryReaderTest {
  private static final String NAMES = "parent_sku,parent_title,sku,title,quantity,cost,price";
  private static final String ROW = "T2,Tent,T2-GRN,\"Tent, green\",4,71.90,129.00";

  @Test
  void read_wellFormed_givesParentsWithTheirVariants() {
    Inventory inventory =
        read(
            NAMES + ",weight,upc",
            ROW + ",5.4,012345678905",
            "MUG,Mug,MUG-1,Mug,0,3,6.5,,",
            "T2,Tent,T2-RED,\"Tent, 7\"\" floor\",12,71.90,129.00,,");

    VariantRow green =
        new VariantRow(
            "T2-GRN",
            "Tent, green",
            4,
            money("71.90"),
            money("129.00"),
            money("5.4"),
            "012345678905");
    VariantRow red =
        new VariantRow(
            "T2-RED", "Tent, 7\" floor", 12, money("71.90"), money("129.00"), null, null);
    VariantRow mug = new VariantRow("MUG-1", "Mug", 0, money("3"), money("6.5"), null, null);
    assertThat(inventory.parents())
        .containsExactly(
            new ParentRow("T2", "Tent", List.of(green, red)),
            new ParentRow("MUG", "Mug", List.of(mug)));
    assertThat(inventory.variants()).containsExactly(green, red, mug);
  }

  @Test
  void read_columnsInAnotherOrderAndCase_findsThem() {
    Inventory inventory =
        read(
            "Title, SKU ,Parent_SKU,parent_title,price,cost,quantity",
            "Mug,MUG-1,MUG,Mug set,6.50,3.00,8");

    assertThat(inventory.parents().get(0).title()).isEqualTo("Mug set");
    assertThat(inventory.variants().get(0).price()).isEqualTo("6.50");
  }

  @Test
  void read_blankLinesAndLinesOfCommas_skipsThem() {
    assertThat(read(NAMES, "", ROW, ",,,,,,", "  ").variants()).hasSize(1);
  }

  @Test
  void read_windowsLineEnds_countsLines() {
    assertProblems("in.csv line 3: expected 7 cells but found 1", NAMES + "\r", ROW + "\r", "x\r");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ten    | 3 | 6 | quantity | expected a whole number but found 'ten'
          -1     | 3 | 6 | quantity | must not be negative but is '-1'
          1      | -3 | 6 | cost    | must not be negative but is '-3'
          1      | 3 | -6.50 | price | must not be negative but is '-6.50'
          -      | 3 | 6 | quantity | expected a whole number but found '-'
          1.5    | 3 | 6 | quantity | expected a whole number but found '1.5'
          1      | $3 | 6 | cost    | expected an amount such as 12.50 but found '$3'
          1      | 3 | 1e3 | price  | expected an amount such as 12.50 but found '1e3'
          1      | 3 | ''  | price  | expected an amount such as 12.50 but found nothing
          """)
  void read_wrongNumber_namesLineAndColumn(
      String quantity, String cost, String price, String column, String text) {
    assertProblems(
        "in.csv line 2, column " + column + ": " + text,
        NAMES,
        "T2,Tent,T2-GRN,Tent," + quantity + "," + cost + "," + price);
  }

  @Test
  void read_emptyText_namesEachCell() {
    assertProblems(
        """
        in.csv line 2, column parent_title: expected a value but found nothing
        in.csv line 2, column sku: expected a value but found nothing\
        """,
        NAMES,
        "T2,,,Tent,1,2,3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          12345678905   | expected 12 digits but found '12345678905'
          1.23457E+11   | expected 12 digits but found '1.23457E+11'
          012345678904  | the last digit of '012345678904' should be 5
          """)
  void read_wrongUpc_saysWhy(String upc, String text) {
    assertProblems("in.csv line 2, column upc: " + text, NAMES + ",upc", ROW + "," + upc);
  }

  @Test
  void read_skuTwice_namesBothLines() {
    assertProblems(
        "in.csv line 4, column sku: 'T2-GRN' already stands in line 2",
        NAMES,
        ROW,
        ROW.replace("T2-GRN", "T2-RED"),
        ROW);
  }

  @Test
  void read_parentWithTwoTitles_namesBothLines() {
    assertProblems(
        "in.csv line 3, column parent_title: expected 'Tent' as in line 2 but found 'Tarp'",
        NAMES,
        ROW,
        "T2,Tarp,T2-RED,Tent,1,2,3");
  }

  @Test
  void read_unknownColumn_suggestsTheNearest() {
    assertProblems(
        """
        in.csv line 1: unknown column 'quantitiy'; did you mean quantity?
        in.csv line 1: the column quantity is missing\
        """,
        NAMES.replace("quantity", "quantitiy"),
        ROW);
  }

  @Test
  void read_unknownColumnFarFromAll_listsTheKnownOnes() {
    assertProblems(
        "in.csv line 1: unknown column 'barcode'; the known ones are"
            + " parent_sku, parent_title, sku, title, quantity, cost, price, weight, upc",
        NAMES + ",barcode",
        ROW + ",1");
  }

  @Test
  void read_columnTwice_saysSo() {
    assertProblems("in.csv line 1: the column sku occurs twice", NAMES + ",sku", ROW + ",A");
  }

  @Test
  void read_missingColumn_isNotedOnce() {
    assertProblems(
        "in.csv line 1: the column price is missing",
        "parent_sku,parent_title,sku,title,quantity,cost",
        "T2,Tent,T2-GRN,Tent,4,71.90",
        "T2,Tent,T2-RED,Tent,4,71.90");
  }

  @Test
  void read_semicolons_asksForCommas() {
    assertThatThrownBy(() -> read(NAMES.replace(',', ';'), ROW.replace(',', ';')))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(
            "in.csv line 1: the names are not separated by commas; save the file with commas");
  }

  @Test
  void read_wrongNumberOfCells_namesTheLine() {
    assertProblems(
        """
        in.csv line 2: expected 7 cells but found 8
        in.csv line 3: expected 7 cells but found 6\
        """,
        NAMES,
        ROW + ",",
        "T2,Tent,T2-RED,Tent,4,71.90");
  }

  @Test
  void read_unclosedQuote_namesTheLineWhereTheRecordStarts() {
    assertProblems(
        "in.csv line 3: a quote is opened but never closed",
        NAMES,
        ROW,
        "T2,Tent,T2-RED,\"Tent, red,4,71.90,129.00",
        "T2,Tent,T2-BLU,Tent,4,71.90,129.00");
  }

  @Test
  void read_unclosedQuoteInTheNames_namesTheFirstLine() {
    assertProblems("in.csv line 1: a quote is opened but never closed", "\"" + NAMES, "x");
  }

  @Test
  void read_textAfterAClosingQuoteInTheNames_namesTheFirstLine() {
    assertProblems(
        "in.csv line 1: a quoted cell goes on after its closing quote; write a quote in it twice",
        "\"sku\"x," + NAMES,
        ROW);
  }

  @Test
  void read_moreThanTheParserTakes_saysWhatThereIsTooMuchOf() {
    assertProblems(
        "in.csv line 2: has a cell of more than 16 million characters; perhaps a quote is never"
            + " closed",
        NAMES,
        "T2,Tent,\"" + "x".repeat(1 << 24));
    assertProblems("in.csv line 2: has more than 16,384 cells", NAMES, ",".repeat(1 << 14));
  }

  @Test
  void read_quoteClosedLinesLater_saysThatACellHoldsALineBreak() {
    assertThatThrownBy(() -> read(NAMES, "T2,Tent,T2-RED,\"Tent", "red\",4,71.90,129.00"))
        .hasMessage(
            "in.csv line 2, column title: holds a line break; a closing quote may be missing");
  }

  @Test
  void read_textAfterAClosingQuote_namesTheLineAndKeepsEarlierProblems() {
    assertProblems(
        """
        in.csv line 2: expected 7 cells but found 1
        in.csv line 3: a quoted cell goes on after its closing quote; write a quote in it twice\
        """,
        NAMES,
        "x",
        "T2,Tent,T2-RED,\"Tent\" 7\",4,71.90,129.00");
  }

  @ParameterizedTest
  @CsvSource({"''", "'   '", "',,,'"})
  void read_nothing_tellsTheFirstLine(String text) {
    assertProblems(
        "in.csv: is empty; the first line must be"
            + " parent_sku,parent_title,sku,title,quantity,cost,price,weight,upc",
        text);
  }

  @Test
  void read_namesOnly_saysThatRowsAreMissing() {
    assertProblems("in.csv: has column names but no rows below them", NAMES);
  }

  @Test
  void read_manyProblems_listsTwentyAndCountsTheRest() {
    String rows = IntStream.range(0, 33).mapToObj(i -> "x").collect(Collectors.joining("\n"));

    assertThatThrownBy(() -> read(NAMES, rows))
        .satisfies(
            e -> {
              List<String> lines = e.getMessage().lines().toList();
              assertThat(lines).hasSize(21);
              assertThat(lines.get(19)).startsWith("in.csv line 21:");
              assertThat(lines.get(20)).isEqualTo("... and 13 more.");
            });
  }

  private static void assertProblems(String expected, String... lines) {
    assertThatThrownBy(() -> read(lines))
        .isInstanceOf(BadInputException.class)
        .message()
        .isEqualToNormalizingNewlines(expected);
  }

  private static Inventory read(String... lines) {
    return new InventoryReader("in.csv", new Problems("in.csv")).read(String.join("\n", lines));
  }

  private static BigDecimal money(String amount) {
    return new BigDecimal(amount);
  }
}
