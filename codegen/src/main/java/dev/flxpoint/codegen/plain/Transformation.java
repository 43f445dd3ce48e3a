package dev.flxpoint.codegen.plain;

/** One difference between the strict document and the plain one. */
interface Transformation {
  /** Changes the document in place. */
  void apply(Document document);
}
