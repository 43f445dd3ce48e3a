package dev.flxpoint.codegen.plain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Enums that admit any other string, since new values appear. */
final class OpenEnums implements Transformation {
  @Override
  public void apply(Document document) {
    for (String name : document.schemas().keySet()) {
      Map<String, Object> schema = document.schema(name);
      @Nullable Object values = schema.remove("enum");
      if (values != null) {
        @Nullable Object type = schema.remove("type");
        Map<String, Object> known = new LinkedHashMap<>();
        known.put("type", type);
        known.put("enum", values);
        schema.put("anyOf", List.of(known, new LinkedHashMap<>(Map.of("type", type))));
      }
    }
  }
}
