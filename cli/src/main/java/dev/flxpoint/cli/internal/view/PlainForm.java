package dev.flxpoint.cli.internal.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes a view for a terminal, with aligned columns. */
public final class PlainForm {
  private static final String GAP = "  ";

  private PlainForm() {}

  public static String of(List<ViewPart> parts) {
    return parts.stream()
        .map(part -> String.join(System.lineSeparator(), lines(part)))
        .collect(Collectors.joining(System.lineSeparator().repeat(2)));
  }

  private static List<String> lines(ViewPart part) {
    if (part instanceof ViewPart.Title title) {
      return List.of(title.text());
    } else if (part instanceof ViewPart.Text text) {
      return text.lines();
    } else if (part instanceof ViewPart.Hint hint) {
      return hint.lines();
    }
    return lines((ViewPart.Table) part);
  }

  private static List<String> lines(ViewPart.Table table) {
    // One width for all sections, so that the eye can run down a column.
    int[] widths = widths(table);
    List<String> lines = new ArrayList<>();
    List<String> header = table.fields().stream().map(ViewPart.Field::title).toList();
    if (header.stream().anyMatch(title -> !title.isEmpty())) {
      lines.add(line(table.fields(), header, widths));
      List<String> rule = IntStream.of(widths).mapToObj("-"::repeat).toList();
      lines.add(line(table.fields(), rule, widths));
    }
    for (ViewPart.Section section : table.sections()) {
      if (!section.title().isEmpty()) {
        lines.add("");
        lines.add(section.title());
      }
      section.rows().forEach(row -> lines.add(line(table.fields(), row, widths)));
    }
    return lines;
  }

  private static int[] widths(ViewPart.Table table) {
    int[] widths = table.fields().stream().mapToInt(field -> field.title().length()).toArray();
    for (ViewPart.Section section : table.sections()) {
      for (List<String> row : section.rows()) {
        for (int i = 0; i < widths.length; i++) {
          widths[i] = Math.max(widths[i], row.get(i).length());
        }
      }
    }
    return widths;
  }

  private static String line(List<ViewPart.Field> fields, List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String blanks = " ".repeat(widths[i] - cells.get(i).length());
      boolean right = fields.get(i).kind() == ViewPart.Kind.NUMBER;
      line.append(GAP).append(right ? blanks + cells.get(i) : cells.get(i) + blanks);
    }
    return line.toString().stripTrailing();
  }
}
