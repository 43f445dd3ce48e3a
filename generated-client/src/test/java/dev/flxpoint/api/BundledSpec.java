package dev.flxpoint.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** The document that the client was generated from, read without the generator. */
final class BundledSpec {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private static final Map<String, Object> DOCUMENT = load();

  private BundledSpec() {}

  /** One operation as it stands in the document. */
  record SpecOperation(String method, String path, Map<String, Object> definition) {
    boolean accepts(TokenType token) {
      return ((List<?>) definition.get("security"))
          .stream().anyMatch(scheme -> object(scheme).containsKey(token.label() + "Token"));
    }

    /** Returns the parameters that a call with a token of this type can have. */
    List<SpecParameter> parameters(TokenType token) {
      List<?> parameters = (List<?>) definition.getOrDefault("parameters", List.of());
      return parameters.stream()
          .map(parameter -> new SpecParameter(object(parameter)))
          .filter(parameter -> token == TokenType.ACCOUNT || !parameter.isContext())
          .toList();
    }

    /** Returns where the schema of the body stands, or null if the operation has no body. */
    @Nullable String bodyPointer() {
      return definition.containsKey("requestBody")
          ? "/paths/%s/%s/requestBody/content/application~1json/schema"
              .formatted(path.replace("/", "~1"), method)
          : null;
    }
  }

  /** One parameter as it stands in the document. */
  record SpecParameter(Map<String, Object> definition) {
    String name() {
      return (String) definition.get("name");
    }

    String javaName() {
      Object given = definition.get("x-java-name");
      return given == null ? JavaName.of(name()) : given.toString();
    }

    boolean isPath() {
      return definition.get("in").equals("path");
    }

    /** Whether it says what a Source or Channel token says by itself. */
    boolean isContext() {
      return definition.containsKey("x-token-context");
    }

    boolean isRequired() {
      return isContext() || Boolean.TRUE.equals(definition.get("required"));
    }

    /** Whether the values of a list stand in one text, with commas between them. */
    boolean isJoined() {
      return Boolean.FALSE.equals(definition.get("explode"));
    }

    Map<String, Object> schema() {
      return resolved(object(definition.get("schema")));
    }
  }

  /** Returns {@code info.version}. */
  static String version() {
    return object(DOCUMENT.get("info")).get("version").toString();
  }

  /** Returns every operation by its id. */
  static Map<String, SpecOperation> operations() {
    Map<String, SpecOperation> operations = new TreeMap<>();
    object(DOCUMENT.get("paths"))
        .forEach(
            (path, item) ->
                object(item)
                    .forEach(
                        (method, definition) -> {
                          if (METHODS.contains(method)) {
                            Map<String, Object> operation = object(definition);
                            operations.put(
                                (String) operation.get("operationId"),
                                new SpecOperation(method, path, operation));
                          }
                        }));
    return operations;
  }

  /** Returns the name of each tag's accessor by the name of the tag. */
  static Map<String, Object> accessors() {
    Map<String, Object> accessors = new TreeMap<>();
    ((List<?>) DOCUMENT.get("tags"))
        .forEach(
            tag -> accessors.put((String) object(tag).get("name"), object(tag).get("x-accessor")));
    return accessors;
  }

  /** Returns the schema itself, or the one under components that it refers to. */
  static Map<String, Object> resolved(Map<String, Object> schema) {
    String reference = (String) schema.get("$ref");
    if (reference == null) {
      return schema;
    }
    String name = reference.substring(reference.lastIndexOf('/') + 1);
    return object(object(object(DOCUMENT.get("components")).get("schemas")).get(name));
  }

  private static Map<String, Object> load() {
    try (InputStream document =
        BundledSpec.class.getResourceAsStream("/META-INF/flxpoint/openapi.yaml")) {
      return new Yaml().load(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> object(Object value) {
    return (Map<String, Object>) value;
  }
}
