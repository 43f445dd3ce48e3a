package dev.flxpoint.sandbox.internal.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flxpoint.sandbox.internal.text.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * Something that changed what a sandbox remembers, and can be done again: the same effects in the
 * same order, at the same times, make the same state.
 *
 * @param what the name of what was done, such as an operation id
 * @param with what it was done with
 * @param outcome a checksum of what came of it
 */
record Effect(Instant at, String what, JsonNode with, String outcome) {

  static String checksum(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }

  /** Returns the one line that {@link #parse} reads. */
  String line() {
    ObjectNode json =
        Json.object().put("at", at.toString()).put("what", what).put("outcome", outcome);
    String text = json.set("with", with).toString();
    return checksum(text) + " " + text;
  }

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException if it is none of ours, or damaged
   */
  static Effect parse(String line) {
    int blank = line.indexOf(' ');
    String text = line.substring(blank + 1);
    if (blank < 0 || !checksum(text).equals(line.substring(0, blank))) {
      throw new IllegalArgumentException("its checksum is wrong");
    }
    try {
      JsonNode json = Json.MAPPER.readTree(text);
      return new Effect(
          Instant.parse(json.path("at").asText()),
          json.path("what").asText(),
          json.path("with"),
          json.path("outcome").asText());
    } catch (IOException | DateTimeParseException e) {
      throw new IllegalArgumentException("it is no effect: " + e.getMessage(), e);
    }
  }
}
