package dev.flxpoint.codegen.plain;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** What a transformation makes of a document. */
final class Transformed {
  private Transformed() {}

  /** Returns the whole document that {@code text} becomes. */
  static String document(Transformation transformation, String text) {
    Document document = new Document(Tree.map(new Yaml().load(text)));
    transformation.apply(document);
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    return new Yaml(options).dump(Tree.copy(document.root()));
  }

  /** Returns what the schemas {@code text} become in a document that answers {@code Thing}. */
  static String schemas(Transformation transformation, String text) {
    String document =
        document(
            transformation,
            """
            paths:
              /things:
                post:
                  requestBody: {schema: {$ref: '#/components/schemas/CreateThing'}}
                  responses: {'200': {schema: {$ref: '#/components/schemas/Thing'}}}
            components:
              schemas:
            """
                + text.indent(4));
    String schemas = document.substring(document.indexOf("  schemas:\n") + "  schemas:\n".length());
    return schemas.indent(-4);
  }
}
