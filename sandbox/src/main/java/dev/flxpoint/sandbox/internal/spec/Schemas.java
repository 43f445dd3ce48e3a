package dev.flxpoint.sandbox.internal.spec;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.google.errorprone.annotations.concurrent.GuardedBy;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.path.NodePath;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of the document, with the meaning that OpenAPI 3.0 gives them. Safe for many threads.
 */
public final class Schemas {
  // Never resolved: it only names the document, so that "#/components/…" is found inside it.
  private static final String BASE = "https://flxpoint.invalid/openapi.yaml";

  private final JsonNode source;

  @GuardedBy("this")
  private @Nullable Schema document;

  public Schemas(JsonNode source) {
    this.source = source;
  }

  /** Returns the schema at that place of the document, compiled. */
  public synchronized Schema at(JsonPointer pointer) {
    Schema root = document;
    if (root == null) {
      root = compile(source);
      document = root;
    }
    NodePath path = SchemaLocation.of(BASE + "#" + pointer).getFragment();
    Schema schema = root.getRefSchema(path);
    if (schema == null) {
      throw new IllegalStateException("The spec has no schema at " + pointer);
    }
    return schema;
  }

  private static Schema compile(JsonNode source) {
    Dialect openApi30 =
        Dialect.builder(Dialects.getOpenApi30())
            // What the document holds beside its schemas; of each a warning would be logged.
            .unknownKeywordFactory((keyword, context) -> new NonValidationKeyword(keyword))
            .format(new IntegerFormat("int32", Integer.MIN_VALUE, Integer.MAX_VALUE))
            .format(new IntegerFormat("int64", Long.MIN_VALUE, Long.MAX_VALUE))
            .build();
    SchemaRegistry registry =
        SchemaRegistry.withDialect(
            openApi30,
            builder ->
                builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    return registry.getSchema(SchemaLocation.of(BASE), source);
  }
}
