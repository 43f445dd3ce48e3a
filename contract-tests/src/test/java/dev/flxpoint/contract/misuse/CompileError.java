package dev.flxpoint.contract.misuse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An error of the compiler.
 *
 * @param code javac's name of the error, which does not depend on language or wording
 */
record CompileError(long line, String code) {
  private static final String MARK = "// compiler.err.";

  /** Returns the errors that a source announces by a comment on the line where each is to be. */
  static List<CompileError> announcedBy(Path source) throws IOException {
    List<CompileError> errors = new ArrayList<>();
    List<String> lines = Files.readAllLines(source);
    for (int i = 0; i < lines.size(); i++) {
      int mark = lines.get(i).indexOf(MARK);
      if (mark >= 0) {
        errors.add(new CompileError(i + 1, lines.get(i).substring(mark + "// ".length())));
      }
    }
    return errors;
  }
}
