package dev.flxpoint.cli.internal.spec;

import dev.flxpoint.cli.internal.view.JsonText;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Writes a document for programs. */
final class SpecPrintJson {
  private SpecPrintJson() {}

  /** Returns the document as one JSON object on one line, in its own order. */
  static String of(String yaml) {
    Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    String json =
        JsonText.of(
            writer -> {
              writer.setSerializeNulls(true);
              writer.jsonValue(document);
            });
    return json + System.lineSeparator();
  }
}
