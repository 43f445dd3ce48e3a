package dev.flxpoint.contract.live;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import dev.flxpoint.api.Operation;
import dev.flxpoint.contract.PublishedSpec;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The bundled spec as a judge of answers that lets no unknown member pass.
 *
 * <p>An object of the spec allows further members, as clients should. Here each object that lists
 * its members is closed; the spec has no {@code allOf}, which closing would break.
 */
final class StrictSchemas {
  // Never resolved: it only names the document, so that "#/components/…" is found inside it.
  private static final String BASE = "https://flxpoint.invalid/openapi.yaml";

  private final JsonNode document;
  private final Schema root;

  StrictSchemas() {
    document = new ObjectMapper().valueToTree(PublishedSpec.tree());
    close(document.at("/components/schemas"));
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
    Dialect openApi30 =
        Dialect.builder(Dialects.getOpenApi30())
            .format(new IntegerFormat("int32", Integer.SIZE))
            .format(new IntegerFormat("int64", Long.SIZE))
            .build();
    root =
        SchemaRegistry.withDialect(openApi30, registry -> registry.schemaRegistryConfig(config))
            .getSchema(SchemaLocation.of(BASE), document);
  }

  /** Returns whether the spec names that status for the operation. */
  boolean documents(Operation operation, int status) {
    return !document.at(response(operation, status)).isMissingNode();
  }

  /** Returns the schema of an answer's body; null if it has none. */
  @Nullable JsonNode schema(Operation operation, int status) {
    JsonNode schema = document.at(schemaPointer(operation, status));
    return schema.isMissingNode() ? null : schema;
  }

  /** Returns whether the body may be null, or be left out. */
  boolean allowsNull(Operation operation, int status) {
    JsonNode schema = document.at(schemaPointer(operation, status));
    String reference = schema.path("$ref").asText();
    JsonNode named = reference.isEmpty() ? schema : document.at(reference.substring(1));
    return named.path("nullable").booleanValue();
  }

  /** Returns what the schema of an answer refuses of its body. */
  List<Error> refusals(Operation operation, int status, JsonNode body) {
    String pointer = schemaPointer(operation, status).toString();
    return root.getRefSchema(SchemaLocation.of(BASE + "#" + pointer).getFragment()).validate(body);
  }

  private static JsonPointer schemaPointer(Operation operation, int status) {
    return response(operation, status)
        .append(JsonPointer.compile("/content/application~1json/schema"));
  }

  private static JsonPointer response(Operation operation, int status) {
    return JsonPointer.compile("/paths")
        .appendProperty(operation.path())
        .appendProperty(operation.method().toLowerCase(Locale.ROOT))
        .appendProperty("responses")
        .appendProperty(Integer.toString(status));
  }

  private static void close(JsonNode schema) {
    if (schema instanceof ObjectNode object
        && object.path("properties").isObject()
        && object.path("type").asText().equals("object")
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
    schema.forEach(StrictSchemas::close);
  }
}
