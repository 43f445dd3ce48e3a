package dev.flxpoint.codegen;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a Javadoc comment of the prose between {@code {{#lambda.javadoc}}} and its end: as indented
 * as the prose, on one line if it fits, else wrapped, with an empty line between paragraphs.
 */
final class Javadoc implements Mustache.Lambda {
  private static final int WIDTH = 100;
  private static final Pattern CODE = Pattern.compile("`([^`]*)`");
  private static final Pattern UNSAFE_IN_TAG = Pattern.compile("[{}<>&@*\\\\]");

  @Override
  public void execute(Template.Fragment prose, Writer out) throws IOException {
    out.write(comment(prose.execute()));
  }

  /** Text of the spec made safe within a comment: one line that ends as a sentence does. */
  static String text(String spec) {
    String line = spec.strip().replaceAll("\\s+", " ");
    StringBuilder text = new StringBuilder();
    Matcher code = CODE.matcher(line);
    int end = 0;
    while (code.find()) {
      text.append(escape(line.substring(end, code.start()))).append(code(code.group(1)));
      end = code.end();
    }
    text.append(escape(line.substring(end)));
    return line.isEmpty() || line.matches(".*[.!?]")
        ? text.toString()
        : text.append('.').toString();
  }

  /** The text in the typeface of code. */
  static String code(String text) {
    return UNSAFE_IN_TAG.matcher(text).find()
        ? "<code>" + escape(text) + "</code>"
        : "{@code " + text + "}";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("@", "&#64;")
        .replace("*/", "*&#47;")
        .replace("\\", "&#92;");
  }

  static String comment(String prose) {
    String indent = prose.substring(0, prose.indexOf(prose.stripLeading()));
    String[] paragraphs = prose.strip().split("\\n\\s*\\n", -1);
    String line = indent + "/** " + String.join(" ", words(paragraphs[0])) + " */\n";
    if (paragraphs.length == 1 && line.length() <= WIDTH + 1) {
      return line;
    }
    StringBuilder comment = new StringBuilder(indent + "/**\n");
    for (int i = 0; i < paragraphs.length; i++) {
      boolean tag = paragraphs[i].strip().startsWith("@");
      comment.append(i == 0 ? "" : indent + " *\n");
      String first = i == 0 || tag ? " * " : " * <p>";
      wrap(comment, indent + first, indent + (tag ? " *     " : " * "), paragraphs[i]);
    }
    return comment.append(indent).append(" */\n").toString();
  }

  private static void wrap(StringBuilder comment, String first, String next, String paragraph) {
    StringBuilder line = new StringBuilder(first);
    int empty = first.length();
    for (String word : words(paragraph)) {
      if (line.length() > empty && line.length() + 1 + word.length() > WIDTH) {
        comment.append(line).append('\n');
        line = new StringBuilder(next);
        empty = next.length();
      }
      line.append(line.length() > empty ? " " : "").append(word);
    }
    comment.append(line).append('\n');
  }

  /** The words of a paragraph; an inline tag is one word. */
  private static List<String> words(String paragraph) {
    List<String> words = new ArrayList<>();
    Matcher word = Pattern.compile("(\\{@[^}]*\\}|\\S)+").matcher(paragraph);
    while (word.find()) {
      words.add(word.group().replaceAll("\\s+", " "));
    }
    return words;
  }
}
