package dev.flxpoint.cli.internal.spec;

import dev.flxpoint.cli.internal.exit.BadInputException;
import dev.flxpoint.cli.internal.file.InputFile;
import dev.flxpoint.cli.internal.file.Problems;
import dev.flxpoint.cli.internal.file.Utf8;
import dev.flxpoint.specdiff.ApiDocument;
import dev.flxpoint.specdiff.BadDocumentException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Fetches OpenAPI documents: that of the user and our own. */
final class SpecFile {
  private static final String OURS = "/META-INF/flxpoint/openapi.yaml";

  private SpecFile() {}

  /**
   * Reads a document of the user.
   *
   * @throws BadInputException if it cannot be read or is no document that can be compared
   */
  static ApiDocument read(Path path) {
    Problems problems = new Problems(path.toString());
    String text = Utf8.decode(InputFile.read(path, "an OpenAPI document"), problems);
    problems.throwIfAny();
    try {
      return ApiDocument.parse(text);
    } catch (BadDocumentException e) {
      throw new BadInputException(path + ": " + e.getMessage());
    }
  }

  /** Reads the document that the client is made from. */
  static ApiDocument ours() {
    try (InputStream in = SpecFile.class.getResourceAsStream(OURS)) {
      if (in == null) {
        throw new IllegalStateException(OURS + " is missing in the jar");
      }
      return ApiDocument.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
