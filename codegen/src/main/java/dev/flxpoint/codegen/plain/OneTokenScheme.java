package dev.flxpoint.codegen.plain;

import static dev.flxpoint.codegen.plain.Tree.list;
import static dev.flxpoint.codegen.plain.Tree.map;
import static dev.flxpoint.codegen.plain.Tree.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One scheme for the header, since stock clients send a header once for each scheme or not at all;
 * which types of token an operation accepts becomes text and {@code x-token-types}.
 */
final class OneTokenScheme implements Transformation {
  private static final String NAME = "ApiToken";
  private static final String DESCRIPTION =
      "A token of the type Account, Source or Channel. The description of each operation says"
          + " which types it accepts, and x-token-types says the same for programs.";

  @Override
  public void apply(Document document) {
    document.operations().forEach(OneTokenScheme::tellTypes);
    Map<String, Object> schemes = map(document.components().get("securitySchemes"));
    // All of them are the same header.
    Map<String, Object> scheme = new LinkedHashMap<>(map(schemes.values().iterator().next()));
    scheme.put("description", DESCRIPTION);
    document.components().put("securitySchemes", new LinkedHashMap<>(Map.of(NAME, scheme)));
  }

  private static void tellTypes(Map<String, Object> operation) {
    List<Object> types = new ArrayList<>();
    for (Object requirement : list(operation.get("security"))) {
      map(requirement).keySet().forEach(scheme -> types.add(type(scheme)));
    }
    operation.put("x-token-types", types);
    operation.put("security", List.of(Map.of(NAME, List.of())));
    String sentence = "Accepts tokens of the type " + String.join(" or ", labels(types)) + ".";
    operation.merge("description", sentence, (text, added) -> text(text).strip() + "\n\n" + added);
  }

  private static String type(String scheme) {
    return scheme.replaceFirst("Token$", "").toLowerCase(Locale.ROOT);
  }

  private static List<String> labels(List<Object> types) {
    return types.stream()
        .map(Tree::text)
        .map(type -> type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1))
        .toList();
  }
}
