package dev.flxpoint.codegen.plain;

import dev.flxpoint.codegen.UnchangedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Makes the plain document of the bundled one.
 *
 * <p>The bundled document says some things in the way in which this project's own generator needs
 * them; the plain one says the same in the way that stock generators, validators and readers
 * expect. {@code spec/README.md} explains each difference, and each is a class of this package. The
 * same document always gives the same bytes.
 */
public final class PlainDocument {
  private static final String HEADER =
      "# Made by the build from the bundled document; edit the files in spec, not this one.\n";

  // What CutCycles copies must become nullable.
  private static final List<Transformation> TRANSFORMATIONS =
      List.of(
          new OneTokenScheme(),
          new PlainHeadings(),
          new DoubleNumbers(),
          new CutCycles(),
          new NullableAnswers(),
          new OpenEnums());

  private PlainDocument() {}

  /** Makes the file {@code args[1]} of the bundled document {@code args[0]}. */
  public static void main(String[] args) throws IOException {
    UnchangedFiles.write(Path.of(args[1]), of(Files.readString(Path.of(args[0]))));
  }

  /** Returns the text of the plain document. */
  static String of(String bundled) {
    Map<String, Object> root =
        Tree.map(new Yaml(new SafeConstructor(new LoaderOptions())).load(bundled));
    Document document = new Document(root);
    TRANSFORMATIONS.forEach(transformation -> transformation.apply(document));
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setWidth(120);
    return HEADER + new Yaml(options).dump(Tree.copy(root));
  }
}
