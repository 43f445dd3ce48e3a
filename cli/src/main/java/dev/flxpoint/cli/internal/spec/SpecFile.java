package dev.flxpoint.cli.internal.spec;

import dev.flxpoint.cli.internal.exit.BadInputException;
import dev.flxpoint.cli.internal.file.InputFile;
import dev.flxpoint.cli.internal.file.Problems;
import dev.flxpoint.cli.internal.file.Utf8;
import dev.flxpoint.specdiff.ApiDocument;
import dev.flxpoint.specdiff.BadDocumentException;
import java.nio.file.Path;

/** Fetches OpenAPI documents: that of the user and our own. */
final class SpecFile {
  private static final int MAX_MEGABYTES = 16;

  private SpecFile() {}

  /**
   * Reads a document of the user.
   *
   * @throws BadInputException if it cannot be read or is no document that can be compared
   */
  static ApiDocument read(Path path) {
    Problems problems = new Problems(path.toString());
    String text = Utf8.decode(InputFile.read(path, "an OpenAPI document", MAX_MEGABYTES), problems);
    problems.throwIfAny();
    try {
      return ApiDocument.parse(text);
    } catch (BadDocumentException e) {
      throw new BadInputException(path + ": " + e.getMessage());
    }
  }

  /** Reads the document that the client is made from. */
  static ApiDocument ours() {
    return ApiDocument.parse(BundledDocument.STRICT.text());
  }
}
