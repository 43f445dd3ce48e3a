package dev.flxpoint.contract.misuse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An error that a source announces by a comment on its line: {@code // code: word word}.
 *
 * @param words what the message must name, so that no other misuse of the line will do
 */
record AnnouncedError(long line, String code, List<String> words) {
  private static final Pattern MARK = Pattern.compile("// (compiler\\.err\\.[\\w.]+): (\\S.*)$");

  static List<AnnouncedError> in(Path source) throws IOException {
    List<AnnouncedError> errors = new ArrayList<>();
    List<String> lines = Files.readAllLines(source);
    for (int i = 0; i < lines.size(); i++) {
      Matcher mark = MARK.matcher(lines.get(i));
      if (mark.find()) {
        errors.add(new AnnouncedError(i + 1, mark.group(1), List.of(mark.group(2).split(" ", -1))));
      }
    }
    return errors;
  }

  boolean isFulfilledBy(CompileError error) {
    return line == error.line()
        && code.equals(error.code())
        && words.stream().allMatch(error.message()::contains);
  }
}
