package dev.flxpoint.codegen.plain;

import static dev.flxpoint.codegen.plain.Tree.list;
import static dev.flxpoint.codegen.plain.Tree.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Members of answers that are not required may be null. A schema that requests hold too gets it as
 * well: a client that refuses an answer is worse than one that could send a null.
 */
final class NullableAnswers implements Transformation {
  @Override
  public void apply(Document document) {
    for (String name : document.answerSchemas()) {
      Map<String, Object> schema = document.schema(name);
      List<Object> required = list(schema.get("required"));
      map(schema.get("properties"))
          .replaceAll(
              (member, held) -> required.contains(member) ? held : orNull(document, map(held)));
    }
  }

  private static Map<String, Object> orNull(Document document, Map<String, Object> member) {
    Map<String, Object> referred = document.schema(Document.name(member));
    if (referred.containsKey("type")) {
      return orNull(member, referred.get("type"));
    }
    if (member.containsKey("type")) {
      member.put("nullable", true);
    }
    // What has no type may be null anyway.
    return member;
  }

  /** OpenAPI 3.0 lets nullable add null to a type only, and never to a reference. */
  private static Map<String, Object> orNull(Map<String, Object> reference, Object type) {
    Map<String, Object> none = new LinkedHashMap<>();
    none.put("type", type);
    none.put("nullable", true);
    List<Object> onlyNull = new ArrayList<>();
    onlyNull.add(null);
    none.put("enum", onlyNull);
    return new LinkedHashMap<>(Map.of("anyOf", List.of(reference, none)));
  }
}
