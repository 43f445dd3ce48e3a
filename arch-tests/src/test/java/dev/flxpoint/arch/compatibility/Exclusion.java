package dev.flxpoint.arch.compatibility;

import japicmp.model.JApiCompatibilityChangeType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What japicmp calls a break and users do not.
 *
 * @param kind japicmp's name for it
 * @param types whole names of types, where a star stands for letters of one name
 * @param reason why it breaks nobody
 */
record Exclusion(JApiCompatibilityChangeType kind, String types, String reason) {
  static final Path FILE = Path.of("src/test/resources/compatibility.txt");

  private static final int SHORTEST_REASON = 20;

  /** Reads lines of kind, types and reason, between bars; one that begins with # is a comment. */
  static List<Exclusion> read(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(Exclusion::parse)
        .toList();
  }

  static Exclusion parse(String line) {
    String[] parts = line.split("\\|", -1);
    if (parts.length != 3 || parts[2].strip().length() < SHORTEST_REASON) {
      throw new IllegalArgumentException("not of the form KIND | types | a whole reason: " + line);
    }
    return new Exclusion(
        JApiCompatibilityChangeType.valueOf(parts[0].strip()), parts[1].strip(), parts[2].strip());
  }

  boolean covers(Break each) {
    return kind.name().equals(each.kind()) && names(each.type());
  }

  boolean names(String type) {
    return Pattern.matches("\\Q" + types.replace("*", "\\E\\w*\\Q") + "\\E", type);
  }
}
