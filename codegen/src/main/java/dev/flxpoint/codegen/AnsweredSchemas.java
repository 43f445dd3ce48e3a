package dev.flxpoint.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** Finds the schemas of what the API answers, and of whatever stands in it. */
final class AnsweredSchemas {
  private final OpenAPI api;
  private final Set<String> names = new HashSet<>();

  private AnsweredSchemas(OpenAPI api) {
    this.api = api;
  }

  /** Returns the names under components. */
  static Set<String> of(OpenAPI api) {
    AnsweredSchemas schemas = new AnsweredSchemas(api);
    ApiOperation.all(api).stream()
        .flatMap(operation -> operation.source().getResponses().values().stream())
        .filter(response -> response.getContent() != null)
        .flatMap(response -> response.getContent().values().stream())
        .map(content -> content.getSchema())
        .filter(Objects::nonNull)
        .forEach(schemas::add);
    return schemas.names;
  }

  private void add(Schema<?> schema) {
    if (schema.get$ref() != null) {
      String name = Schemas.name(schema.get$ref());
      if (names.add(name)) {
        add(Schemas.find(api, name, name));
      }
    }
    if (schema.getItems() != null) {
      add(schema.getItems());
    }
    if (schema.getProperties() != null) {
      schema.getProperties().values().forEach(this::add);
    }
    if (schema.getAllOf() != null) {
      schema.getAllOf().forEach(this::add);
    }
  }
}
