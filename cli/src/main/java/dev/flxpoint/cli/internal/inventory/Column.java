package dev.flxpoint.cli.internal.inventory;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A column of an inventory file, in the order of the example. */
public enum Column {
  PARENT_SKU(true, "SKU of the article that the variant belongs to"),
  PARENT_TITLE(true, "title of the article, the same in all its rows"),
  SKU(true, "SKU of the variant, once in a file"),
  TITLE(true, "title of the variant"),
  QUANTITY(true, "stock, a whole number"),
  COST(true, "what the source charges, such as 12.50"),
  PRICE(true, "list price, such as 24.95"),
  WEIGHT(false, "pounds, such as 1.25"),
  UPC(false, "12 digits, the last of them the check digit");

  private final boolean required;
  private final String meaning;

  Column(boolean required, String meaning) {
    this.required = required;
    this.meaning = meaning;
  }

  /** Returns the name as it stands in the first line of a file. */
  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns whether a file needs the column and a value in each of its cells. */
  public boolean required() {
    return required;
  }

  /** Returns what the cells hold, for people. */
  public String meaning() {
    return meaning;
  }

  /** Returns the column of that name, whatever its case, or null. */
  static @Nullable Column named(String title) {
    for (Column column : values()) {
      if (column.title().equalsIgnoreCase(title)) {
        return column;
      }
    }
    return null;
  }

  /** Returns all names, in the order of the example. */
  static List<String> titles() {
    return Arrays.stream(values()).map(Column::title).toList();
  }
}
