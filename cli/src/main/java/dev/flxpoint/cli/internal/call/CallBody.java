package dev.flxpoint.cli.internal.call;

import dev.flxpoint.cli.internal.exit.BadInputException;
import dev.flxpoint.cli.internal.file.InputFile;
import dev.flxpoint.cli.internal.file.Problems;
import dev.flxpoint.cli.internal.file.StandardInput;
import dev.flxpoint.cli.internal.file.Utf8;
import dev.flxpoint.cli.internal.text.Quoted;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Reads the body of a request from where the user has it. */
final class CallBody {
  private static final int MAX_MEGABYTES = 16;

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
    if (name.equals("-")) {
      return StandardInput.read(in, "--body", "a body", MAX_MEGABYTES);
    }
    try {
      return InputFile.read(Path.of(name), "a file of JSON", MAX_MEGABYTES);
    } catch (InvalidPathException e) {
      throw new BadInputException("--body: " + Quoted.of(name) + " is no name of a file here");
    }
  }
}
