package dev.flxpoint.codegen.plain;

/** Numbers with the format double: some generators take 32 bits for one without a format. */
final class DoubleNumbers implements Transformation {
  @Override
  public void apply(Document document) {
    Document.visit(
        document.root(),
        node -> {
          if ("number".equals(node.get("type"))) {
            node.putIfAbsent("format", "double");
          }
        });
  }
}
