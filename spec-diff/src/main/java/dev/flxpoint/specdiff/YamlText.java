package dev.flxpoint.specdiff;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Parses YAML, and JSON as the YAML that it nearly is, within limits. */
final class YamlText {
  private static final int MOST_CHARACTERS = 50_000_000;
  private static final int DEEPEST = 200;
  private static final int MOST_ALIASES = 50;

  private static final Pattern ESCAPE = Pattern.compile("\\\\.");

  private YamlText() {}

  static Map<?, ?> map(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setCodePointLimit(MOST_CHARACTERS);
    options.setNestingDepthLimit(DEEPEST);
    options.setMaxAliasesForCollections(MOST_ALIASES);
    Object parsed;
    try {
      parsed = new Yaml(new SafeConstructor(options)).load(asYaml(text));
    } catch (MarkedYAMLException e) {
      throw new BadDocumentException("is neither YAML nor JSON: " + where(e));
    } catch (YAMLException e) {
      throw new BadDocumentException("cannot be parsed: " + firstLine(e.getMessage()));
    }
    if (parsed instanceof Map<?, ?> map) {
      return map;
    }
    throw new BadDocumentException("is no OpenAPI document: it holds no members");
  }

  /** What JSON allows and YAML 1.1 does not: tabs for indents, and a slash that is escaped. */
  private static String asYaml(String text) {
    if (!text.stripLeading().startsWith("{")) {
      return text;
    }
    return ESCAPE
        .matcher(text.replace('\t', ' '))
        .replaceAll(
            escape ->
                escape.group().equals("\\/") ? "/" : Matcher.quoteReplacement(escape.group()));
  }

  private static String where(MarkedYAMLException e) {
    return e.getProblemMark() == null
        ? firstLine(e.getProblem())
        : "line " + (e.getProblemMark().getLine() + 1) + ": " + firstLine(e.getProblem());
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "unknown reason" : message.lines().findFirst().orElse("");
  }
}
