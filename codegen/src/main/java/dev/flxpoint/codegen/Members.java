package dev.flxpoint.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The members of an object schema, those of the schemas that it is made of included.
 *
 * @param schemas in the order of the spec, by their names on the wire
 * @param required the names of those that are always there
 * @param inferred the names of those that nobody has seen
 */
record Members(Map<String, Schema<?>> schemas, Set<String> required, Set<String> inferred) {
  /**
   * Collects the members of a schema.
   *
   * @param name for the message if it is made of what has no Java side
   */
  static Members of(String name, Schema<?> schema, OpenAPI api) {
    Members members =
        new Members(new LinkedHashMap<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
    members.add(name, schema, api);
    return members;
  }

  private void add(String name, Schema<?> schema, OpenAPI api) {
    if (schema.get$ref() != null) {
      add(name, Schemas.find(api, Schemas.name(schema.get$ref()), name), api);
      return;
    }
    if (schema.getOneOf() != null || schema.getAnyOf() != null) {
      throw new SpecException(name + ": oneOf and anyOf are not supported");
    }
    if (schema.getAllOf() != null) {
      schema.getAllOf().forEach(part -> add(name, part, api));
    }
    if (schema.getProperties() != null) {
      schema.getProperties().forEach((wire, member) -> add(wire, member, schema));
    }
    if (schema.getRequired() != null) {
      required.addAll(schema.getRequired());
    }
  }

  private void add(String wire, Schema<?> member, Schema<?> owner) {
    schemas.put(wire, member);
    if (ApiOperation.isInferred(wire, member, owner)) {
      inferred.add(wire);
    }
  }
}
