package dev.flxpoint.codegen;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks the line between {@code {{#lambda.arguments}}} and its end at its arguments if it is too
 * long: all of them on a line of their own, or else each.
 */
final class Arguments implements Mustache.Lambda {
  private static final int WIDTH = 100;

  @Override
  public void execute(Template.Fragment line, Writer out) throws IOException {
    out.write(fit(line.execute()));
  }

  static String fit(String line) {
    if (line.stripTrailing().length() <= WIDTH) {
      return line;
    }
    int open = line.indexOf('(');
    int close = line.lastIndexOf(')');
    String indent = " ".repeat(line.length() - line.stripLeading().length() + 4);
    List<String> arguments = split(line.substring(open + 1, close));
    String tail = line.substring(close);
    String together = indent + String.join(", ", arguments);
    String broken =
        together.length() + tail.stripTrailing().length() <= WIDTH
            ? together
            : indent + String.join(",\n" + indent, arguments);
    return line.substring(0, open + 1) + "\n" + broken + tail;
  }

  /** Splits at the commas that stand in neither brackets nor a literal. */
  private static List<String> split(String arguments) {
    List<String> split = new ArrayList<>();
    int depth = 0;
    boolean literal = false;
    int start = 0;
    for (int i = 0; i < arguments.length(); i++) {
      char c = arguments.charAt(i);
      if (c == '"' && (i == 0 || arguments.charAt(i - 1) != '\\')) {
        literal = !literal;
      } else if (!literal && (c == '(' || c == '<')) {
        depth++;
      } else if (!literal && (c == ')' || c == '>')) {
        depth--;
      } else if (!literal && c == ',' && depth == 0) {
        split.add(arguments.substring(start, i).strip());
        start = i + 1;
      }
    }
    split.add(arguments.substring(start).strip());
    return split;
  }
}
