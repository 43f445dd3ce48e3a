package dev.flxpoint.codegen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** Runs the generator within the test, with the options of the build. */
final class Generation {
  static final Path GOLDEN_SPEC = Path.of("src/test/resources/golden/spec.yaml");

  private Generation() {}

  /** Generates into the given folder and returns what {@link #read} finds there. */
  static SortedMap<String, String> run(Path spec, Path folder) {
    CodegenConfigurator options =
        new CodegenConfigurator()
            .setGeneratorName("flxpoint-java")
            .setInputSpec(spec.toString())
            .setOutputDir(folder.toString())
            .setValidateSpec(false)
            .addOpenapiNormalizer("DISABLE_ALL", "true");
    DefaultGenerator generator = new DefaultGenerator();
    generator.setGenerateMetadata(false);
    generator.opts(options.toClientOptInput()).generate();
    return read(folder.resolve("src/main/java"));
  }

  /** Returns the text of every file under the folder, by its path with slashes. */
  static SortedMap<String, String> read(Path folder) {
    SortedMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
