package dev.flxpoint.codegen.plain;

import static dev.flxpoint.codegen.plain.Tree.list;
import static dev.flxpoint.codegen.plain.Tree.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Enums that admit any other value, since new ones appear: a plain type, whose known values stand
 * in the description and in {@code x-extensible-enum}.
 */
final class OpenEnums implements Transformation {
  @Override
  public void apply(Document document) {
    for (String name : document.schemas().keySet()) {
      Map<String, Object> schema = document.schema(name);
      List<Object> values = list(schema.remove("enum"));
      if (!values.isEmpty()) {
        schema.put("x-extensible-enum", values);
        String sentence = "Known values: " + named(values) + ".";
        schema.merge("description", sentence, (said, added) -> text(said).strip() + " " + added);
      }
    }
  }

  private static String named(List<Object> values) {
    return values.stream().map(value -> "`" + value + "`").collect(Collectors.joining(", "));
  }
}
