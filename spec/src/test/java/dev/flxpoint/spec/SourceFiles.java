package dev.flxpoint.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** Knows in which file a place of the bundled document is edited. */
final class SourceFiles {
  private static final Pattern PATH = Pattern.compile("(?:[A-Z]+ )?(/[^ .:]*)");
  private static final Pattern SCHEMA = Pattern.compile("([A-Z]\\w*)[.\\[:]");

  private final Path folder;

  SourceFiles(Path folder) {
    this.folder = folder;
  }

  /** Puts the file before a finding, or nothing where it is about the whole. */
  String located(String finding) {
    String file = file(finding);
    return file.isEmpty() ? finding : file + ": " + finding;
  }

  private String file(String finding) {
    try {
      Matcher path = PATH.matcher(finding);
      if (path.lookingAt()) {
        return fileOfPath(path.group(1));
      }
      Matcher schema = SCHEMA.matcher(finding);
      return schema.lookingAt() ? fileOfSchema(schema.group(1)) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String fileOfPath(String path) throws IOException {
    Map<String, Map<String, Map<String, String>>> root =
        new Yaml().load(Files.readString(folder.resolve("openapi.yaml")));
    Map<String, String> item = root.get("paths").getOrDefault(path, Map.of());
    return item.getOrDefault("$ref", "").replaceFirst("#.*", "");
  }

  private String fileOfSchema(String name) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("schemas"))) {
      for (Path file : files.sorted().toList()) {
        List<String> lines = Files.readAllLines(file);
        if (lines.contains(name + ":")) {
          return "schemas/" + file.getFileName();
        }
      }
    }
    return "";
  }
}
