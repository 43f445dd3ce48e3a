package dev.flxpoint.codegen.plain;

import static dev.flxpoint.codegen.plain.Tree.text;

/** Summaries without their full stop, since pages and clients show them as headings. */
final class PlainHeadings implements Transformation {
  @Override
  public void apply(Document document) {
    document
        .operations()
        .forEach(
            operation ->
                operation.computeIfPresent(
                    "summary", (key, summary) -> text(summary).replaceFirst("\\.$", "")));
  }
}
