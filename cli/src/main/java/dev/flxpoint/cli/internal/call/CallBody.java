package dev.flxpoint.cli.internal.call;

import dev.flxpoint.cli.internal.exit.BadInputException;
import dev.flxpoint.cli.internal.file.InputFile;
import dev.flxpoint.cli.internal.file.Problems;
import dev.flxpoint.cli.internal.file.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Reads the body of a request from where the user has it. */
final class CallBody {
  private CallBody() {}

  /** Returns the text; {@code @FILE} stands for that of a file, {@code @-} for standard input. */
  static String of(String text, InputStream in) {
    if (!text.startsWith("@")) {
      return text;
    }
    Problems problems = new Problems("--body");
    String body = Utf8.decode(bytes(text.substring(1), in), problems);
    problems.throwIfAny();
    return body;
  }

  private static byte[] bytes(String name, InputStream in) {
    if (!name.equals("-")) {
      return InputFile.read(Path.of(name), "a file of JSON");
    }
    try {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new BadInputException("--body: standard input cannot be read");
    }
  }
}
