package dev.flxpoint.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yaml.snakeyaml.Yaml;

/** The document that the client was generated from, read without the generator. */
final class BundledSpec {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private BundledSpec() {}

  /** One operation as it stands in the document. */
  record SpecOperation(String method, String path, Map<String, Object> definition) {}

  /** Returns every operation by its id. */
  static Map<String, SpecOperation> operations() {
    Map<String, SpecOperation> operations = new TreeMap<>();
    object(load().get("paths"))
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

  private static Map<String, Object> load() {
    try (InputStream document =
        BundledSpec.class.getResourceAsStream("/META-INF/flxpoint/openapi.yaml")) {
      return new Yaml().load(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(Object value) {
    return (Map<String, Object>) value;
  }
}
