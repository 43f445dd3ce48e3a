package dev.flxpoint.cli.internal.inventory;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.cli.internal.exit.BadInputException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class InventoryFileTest {
  private static final String TEXT =
      "parent_sku,parent_title,sku,title,quantity,cost,price\nMUG,Mug,MUG-1,Café mug,8,3.00,6.50\n";

  @TempDir private Path folder;

  @Test
  void read_file_namesItAsTheUserDid() throws IOException {
    Path file = Files.writeString(folder.resolve("in.csv"), TEXT);

    assertThat(InventoryFile.read(file).file()).isEqualTo(file.toString());
  }

  @Test
  void parse_byteOrderMark_isNoPartOfTheFirstName() {
    Inventory inventory = InventoryFile.parse("in.csv", ("\uFEFF" + TEXT).getBytes(UTF_8));

    assertThat(inventory.variants().get(0).title()).isEqualTo("Café mug");
  }

  @Test
  void parse_latin1_namesTheLine() {
    assertThatThrownBy(() -> InventoryFile.parse("in.csv", TEXT.getBytes(ISO_8859_1)))
        .isInstanceOf(BadInputException.class)
        .hasMessage("in.csv line 2: is not UTF-8 text; save the file as UTF-8");
  }

  @Test
  void parse_utf8CutInTheMiddleOfALetter_namesTheLine() {
    byte[] whole = TEXT.getBytes(UTF_8);
    byte[] cut = Arrays.copyOf(whole, TEXT.indexOf("é") + 1);

    assertThatThrownBy(() -> InventoryFile.parse("in.csv", cut))
        .hasMessage("in.csv line 2: is not UTF-8 text; save the file as UTF-8");
  }

  @Test
  void parse_utf16_saysSo() {
    assertThatThrownBy(() -> InventoryFile.parse("in.csv", TEXT.getBytes(UTF_16)))
        .hasMessage("in.csv: is UTF-16 text; save the file as UTF-8");
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-16LE,UTF-16 (little-endian)",
    "UTF-16BE,UTF-16 (big-endian)",
    "UTF-32LE,UTF-32",
    "UTF-32BE,UTF-32"
  })
  void parse_wideTextWithoutAMark_isNamed(String charset, String name) {
    byte[] bytes = TEXT.getBytes(Charset.forName(charset));

    assertThatThrownBy(() -> InventoryFile.parse("in.csv", bytes))
        .hasMessage(
            "in.csv: looks like "
                + name
                + " text without a byte order mark; save the file as UTF-8");
  }

  @Test
  void read_noSuchFile_saysSo() {
    Path file = folder.resolve("none.csv");

    assertThatThrownBy(() -> InventoryFile.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessage(file + ": no such file");
  }

  @Test
  void read_folder_saysSo() {
    assertThatThrownBy(() -> InventoryFile.read(folder))
        .isInstanceOf(BadInputException.class)
        .hasMessage(folder + ": is a directory; expected a CSV file");
  }

  @Test
  void example_isAWholeInventory() {
    Inventory inventory = InventoryFile.example();

    assertThat(inventory.file()).isEqualTo("examples/inventory.csv");
    assertThat(inventory.parents()).hasSize(60);
    assertThat(inventory.variants())
        .hasSize(400)
        .allSatisfy(variant -> assertThat(variant.price()).isGreaterThan(variant.cost()))
        .extracting(VariantRow::upc)
        .doesNotContainNull()
        .doesNotHaveDuplicates();
  }
}
