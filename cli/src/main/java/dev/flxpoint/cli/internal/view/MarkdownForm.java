package dev.flxpoint.cli.internal.view;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a view as GitHub Flavored Markdown, for a README or a wiki. */
public final class MarkdownForm {
  private MarkdownForm() {}

  /** Returns the text with line feeds alone, since it goes into a file. */
  public static String of(List<ViewPart> parts) {
    return parts.stream()
        .filter(part -> !(part instanceof ViewPart.Hint))
        .map(MarkdownForm::text)
        .collect(Collectors.joining("\n\n"));
  }

  private static String text(ViewPart part) {
    if (part instanceof ViewPart.Title title) {
      return "## " + escaped(title.text());
    } else if (part instanceof ViewPart.Text text) {
      return escaped(String.join("\n", text.lines()));
    }
    ViewPart.Table table = (ViewPart.Table) part;
    return table.sections().stream()
        .map(section -> text(table.fields(), section))
        .collect(Collectors.joining("\n\n"));
  }

  private static String text(List<ViewPart.Field> fields, ViewPart.Section section) {
    String title = section.title().isEmpty() ? "" : "### " + escaped(section.title()) + "\n\n";
    StringBuilder text = new StringBuilder(title);
    text.append(line(fields.stream().map(ViewPart.Field::title).toList()));
    text.append('\n').append(line(fields.stream().map(field -> rule(field.kind())).toList()));
    for (List<String> row : section.rows()) {
      text.append("\n|");
      for (int i = 0; i < fields.size(); i++) {
        text.append(' ').append(cell(fields.get(i).kind(), row.get(i))).append(" |");
      }
    }
    return text.toString();
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static String rule(ViewPart.Kind kind) {
    return switch (kind) {
      case TEXT, CODE -> "---";
      case NUMBER -> "---:";
      case MARK -> ":---:";
    };
  }

  private static String cell(ViewPart.Kind kind, String text) {
    return kind == ViewPart.Kind.CODE && !text.isEmpty()
        ? "`" + text.replace("|", "\\|") + "`"
        : escaped(text);
  }

  private static String escaped(String text) {
    return text.replaceAll("([\\\\|*_`\\[\\]<])", "\\\\$1");
  }
}
