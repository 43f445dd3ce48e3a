package dev.flxpoint.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.Format;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges texts by the schemas of the bundled document, without anything that was generated. */
public final class SpecSchemas {
  // Never resolved: it only names the document, so that "#/components/…" is found inside it.
  private static final String BASE = "https://flxpoint.invalid/openapi.yaml";
  private static final Schema DOCUMENT = compile();

  private SpecSchemas() {}

  /** Returns what a named schema refuses of the JSON, as {@code keyword at path}. */
  public static List<String> refusals(String schema, String json) {
    return refusalsAt("/components/schemas/" + schema, json);
  }

  /** The same for the schema at that place of the document. */
  static List<String> refusalsAt(String pointer, String json) {
    Schema schema = DOCUMENT.getRefSchema(SchemaLocation.of(BASE + "#" + pointer).getFragment());
    if (schema == null) {
      throw new AssertionError("The spec has no schema at " + pointer);
    }
    return schema.validate(json, InputFormat.JSON).stream().map(SpecSchemas::refusal).toList();
  }

  /** Returns the name on the wire of the member to which the document gives that one in Java. */
  public static Optional<String> wireNameOf(String schema, String javaName) {
    Map<String, Object> members =
        BundledSpec.object(
            BundledSpec.resolved(Map.of("$ref", "#/components/schemas/" + schema))
                .get("properties"));
    return members.entrySet().stream()
        .filter(each -> javaName.equals(BundledSpec.object(each.getValue()).get("x-java-name")))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Returns the least that a member may have of a keyword such as {@code minItems}, or 0. */
  public static int least(String keyword, String schema, String javaName) {
    Map<String, Object> members =
        BundledSpec.object(
            BundledSpec.resolved(Map.of("$ref", "#/components/schemas/" + schema))
                .getOrDefault("properties", Map.of()));
    Object member = members.get(wireNameOf(schema, javaName).orElse(javaName));
    return member == null ? 0 : (int) BundledSpec.object(member).getOrDefault(keyword, 0);
  }

  private static String refusal(Error error) {
    String member = error.getProperty() == null ? "" : "/" + error.getProperty();
    return error.getKeyword() + " at " + error.getInstanceLocation() + member;
  }

  private static Schema compile() {
    Dialect openApi30 =
        Dialect.builder(Dialects.getOpenApi30())
            .format(new Bits("int32", Integer.SIZE))
            .format(new Bits("int64", Long.SIZE))
            .build();
    SchemaRegistry registry =
        SchemaRegistry.withDialect(
            openApi30,
            builder ->
                builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    try (InputStream document =
        SpecSchemas.class.getResourceAsStream("/META-INF/flxpoint/openapi.yaml")) {
      String yaml = new String(document.readAllBytes(), StandardCharsets.UTF_8);
      return registry.getSchema(SchemaLocation.of(BASE), yaml, InputFormat.YAML);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bounds of whole numbers, which the validator does not bring itself. */
  private record Bits(String name, int size) implements Format {
    @Override
    public String getName() {
      return name;
    }

    @Override
    public boolean matches(ExecutionContext execution, SchemaContext schema, JsonNode value) {
      BigInteger number = value.isIntegralNumber() ? value.bigIntegerValue() : BigInteger.ZERO;
      return number.bitLength() < size;
    }
  }
}
