package dev.flxpoint.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;

/** Finds schemas by name. */
final class Schemas {
  private Schemas() {}

  /** The last part of a reference, such as {@code Address}. */
  static String name(String ref) {
    return ref.substring(ref.lastIndexOf('/') + 1);
  }

  /**
   * Returns the schema of the given name.
   *
   * @param where for the message if there is none
   */
  static Schema<?> find(OpenAPI api, String name, String where) {
    Schema<?> schema = api.getComponents().getSchemas().get(name);
    if (schema == null) {
      throw new SpecException(where + ": there is no schema " + name);
    }
    return schema;
  }
}
