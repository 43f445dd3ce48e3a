package dev.flxpoint.sandbox.internal.spec;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.flxpoint.sandbox.internal.text.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Build-time only: copies the bundled spec as JSON without its prose, which a fresh JVM reads in a
 * tenth of the time that it needs for the YAML.
 */
final class SpecJson {
  private static final List<String> PROSE = List.of("description", "summary");
  private static final String EXAMPLE = "example";

  // Decimals as Json reads them: an example is to be the same from either file.
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private SpecJson() {}

  /**
   * Writes the copy of the spec on the class path to the file {@code args[0]}, unless it is there:
   * all that depends on a newer jar is compiled anew.
   */
  public static void main(String[] args) throws IOException {
    Path target = Path.of(args[0]);
    Files.createDirectories(target.toAbsolutePath().getParent());
    byte[] copy = Json.MAPPER.writeValueAsBytes(fromYaml());
    if (!Files.exists(target) || !Arrays.equals(Files.readAllBytes(target), copy)) {
      Files.write(target, copy);
    }
  }

  /**
   * Reads the document of the flxpoint-spec artifact, without its prose.
   *
   * @throws IOException if it is not on the class path or cannot be read
   */
  static JsonNode fromYaml() throws IOException {
    try (InputStream in = SpecJson.class.getResourceAsStream(Spec.YAML)) {
      if (in == null) {
        throw new IOException(Spec.YAML + " is not on the class path: add flxpoint-spec");
      }
      JsonNode document = YAML.readTree(in);
      strip(document, false);
      return document;
    }
  }

  private static void strip(JsonNode node, boolean membersAreNames) {
    if (node instanceof ObjectNode object) {
      if (!membersAreNames) {
        object.remove(PROSE);
      }
      for (Map.Entry<String, JsonNode> member : object.properties()) {
        // An example is data, whatever its members are named.
        if (membersAreNames || !member.getKey().equals(EXAMPLE)) {
          strip(member.getValue(), !membersAreNames && member.getKey().equals("properties"));
        }
      }
    } else {
      node.forEach(element -> strip(element, false));
    }
  }
}
