package dev.flxpoint.contract.pact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flxpoint.api.TokenType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A pact as a file: that of a token type, as the consumer's tests of this build wrote it. */
record PactFile(ObjectNode content) {
  /** Where the pacts of this build are. */
  static final Path FOLDER = Path.of(System.getProperty("pact.rootDir"));

  private static final ObjectMapper JSON = new ObjectMapper();

  static PactFile of(TokenType type) throws IOException {
    return read(path(type));
  }

  static Path path(TokenType type) {
    return FOLDER.resolve(Parties.consumer(type) + "-" + Parties.PROVIDER + ".json");
  }

  static PactFile read(Path file) throws IOException {
    return new PactFile((ObjectNode) JSON.readTree(file.toFile()));
  }

  /** Returns every file of this build, those of programs included. */
  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  ArrayNode interactions() {
    return (ArrayNode) content.get("interactions");
  }

  /** Returns a pact of nothing but the interaction with that description. */
  PactFile only(String description) {
    ObjectNode copy = content.deepCopy();
    ArrayNode interactions = copy.putArray("interactions");
    for (JsonNode each : interactions()) {
      if (each.get("description").asText().equals(description)) {
        interactions.add(each.deepCopy());
      }
    }
    return new PactFile(copy);
  }

  void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    JSON.writeValue(file.toFile(), content);
  }
}
