package dev.flxpoint.cli.internal.view;

import java.util.List;

/** A part of a view, which {@link PlainForm} and {@link MarkdownForm} write each in its way. */
public sealed interface ViewPart {
  /** What the view or the part below it is about. */
  record Title(String text) implements ViewPart {}

  /** A paragraph; its lines stay as they are. */
  record Text(List<String> lines) implements ViewPart {}

  /** What to type next: of use at a terminal only. */
  record Hint(List<String> lines) implements ViewPart {}

  static Text text(String... lines) {
    return new Text(List.of(lines));
  }

  static Hint hint(String... lines) {
    return new Hint(List.of(lines));
  }

  /** Rows below one header, in sections. */
  record Table(List<Field> fields, List<Section> sections) implements ViewPart {
    /** Creates one of a single section without a title. */
    public static Table plain(List<Field> fields, List<List<String>> rows) {
      return new Table(fields, List.of(new Section("", rows)));
    }
  }

  /** Rows that belong together; the title is empty if they are all there are. */
  record Section(String title, List<List<String>> rows) {}

  /** A column of a table. */
  record Field(String title, Kind kind) {}

  /** What the cells of a column hold. */
  enum Kind {
    TEXT,
    CODE,
    NUMBER,
    MARK
  }
}
