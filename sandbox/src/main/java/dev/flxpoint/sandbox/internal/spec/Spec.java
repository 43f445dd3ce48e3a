package dev.flxpoint.sandbox.internal.spec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flxpoint.sandbox.internal.text.Json;
import dev.flxpoint.sandbox.internal.text.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** The bundled OpenAPI document: its operations by id, in the order of the document. Immutable. */
public final class Spec {
  public static final String YAML = "/META-INF/flxpoint/openapi.yaml";
  static final String JSON = "/META-INF/flxpoint/sandbox-openapi.json";

  private final JsonNode document;
  private final Map<String, Operation> operations;

  Spec(JsonNode document) {
    this.document = document;
    this.operations = new SpecReader(document).operations();
  }

  /**
   * Returns the document of the class path, which is read once for all sandboxes of the process.
   */
  public static Spec shared() {
    return Shared.SPEC;
  }

  public JsonNode document() {
    return document;
  }

  public Map<String, Operation> operations() {
    return operations;
  }

  /**
   * Returns the operation with that id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Operation operation(String id) {
    return Optional.ofNullable(operations.get(id))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The spec has no operation "
                        + id
                        + "; did you mean "
                        + Nearest.of(id, operations.keySet())
                        + "?"));
  }

  /** Compiles every schema, so that no call has to wait for its own. */
  public void compile() {
    for (Operation operation : operations.values()) {
      operation.parameters().forEach(parameter -> parameter.schema().get());
      Operation.Body body = operation.body();
      if (body != null) {
        body.schema().get();
      }
    }
  }

  private static JsonNode read() {
    try (InputStream in = Spec.class.getResourceAsStream(JSON)) {
      // The build puts the JSON beside the classes; an IDE that skips that step has only the YAML.
      return in == null ? SpecJson.fromYaml() : Json.MAPPER.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the spec", e);
    }
  }

  private static final class Shared {
    static final Spec SPEC = new Spec(read());
  }
}
