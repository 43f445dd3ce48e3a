package dev.flxpoint.cli;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a view as GitHub Flavored Markdown, for a README or a wiki. */
final class MarkdownForm {
  private MarkdownForm() {}

  /** Returns the text with line feeds alone, since it goes into a file. */
  static String of(List<Block> blocks) {
    return blocks.stream()
        .filter(block -> !(block instanceof Block.Hint))
        .map(MarkdownForm::text)
        .collect(Collectors.joining("\n\n"));
  }

  private static String text(Block block) {
    if (block instanceof Block.Title title) {
      return "## " + escaped(title.text());
    } else if (block instanceof Block.Text text) {
      return escaped(String.join("\n", text.lines()));
    }
    Block.Table table = (Block.Table) block;
    return table.sections().stream()
        .map(section -> text(table.fields(), section))
        .collect(Collectors.joining("\n\n"));
  }

  private static String text(List<Block.Field> fields, Block.Section section) {
    String title = section.title().isEmpty() ? "" : "### " + escaped(section.title()) + "\n\n";
    StringBuilder text = new StringBuilder(title);
    text.append(line(fields.stream().map(Block.Field::title).toList()));
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

  private static String rule(Block.Kind kind) {
    return switch (kind) {
      case TEXT, CODE -> "---";
      case NUMBER -> "---:";
      case MARK -> ":---:";
    };
  }

  private static String cell(Block.Kind kind, String text) {
    return kind == Block.Kind.CODE && !text.isEmpty()
        ? "`" + text.replace("|", "\\|") + "`"
        : escaped(text);
  }

  private static String escaped(String text) {
    return text.replaceAll("([\\\\|*_`\\[\\]<])", "\\\\$1");
  }
}
