package dev.flxpoint.specdiff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** An OpenAPI 3.0 or 3.1 document, read for a comparison. Immutable. */
public final class ApiDocument {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

  private final String version;
  private final Map<String, ApiOperation> operations = new LinkedHashMap<>();
  private final List<String> unmappedSchemes;

  private ApiDocument(Node root) {
    version = root.get("info").get("version").text();
    References references = new References(root);
    TokenTypes tokens = new TokenTypes(root, references);
    OperationReader reader = new OperationReader(root, references, tokens);
    root.get("paths")
        .members()
        .forEach(
            (path, reference) -> {
              Node item = references.follow(reference);
              item.members()
                  .forEach(
                      (method, operation) -> {
                        if (METHODS.contains(method)) {
                          String verb = method.toUpperCase(Locale.ROOT) + " ";
                          operations.putIfAbsent(
                              verb + Paths.normalised(path),
                              reader.read(verb + path, path, item, operation));
                        }
                      });
            });
    unmappedSchemes = tokens.unmapped();
  }

  /**
   * Reads a document from its YAML or JSON.
   *
   * @throws BadDocumentException if the text is no such document
   */
  public static ApiDocument parse(String text) {
    Node root = new Node(YamlText.map(text));
    String version = root.get("openapi").text();
    if (root.get("swagger").exists()) {
      throw new BadDocumentException(
          "is a Swagger "
              + root.get("swagger").text()
              + " document; convert it to OpenAPI 3 first");
    }
    if (version.isEmpty()) {
      throw new BadDocumentException("is no OpenAPI document: it has no member openapi");
    }
    if (!version.matches("3\\.[01](\\..*)?")) {
      throw new BadDocumentException("is OpenAPI " + version + "; 3.0 and 3.1 can be compared");
    }
    if (!(root.get("paths").value() instanceof Map)) {
      throw new BadDocumentException("is an OpenAPI document without paths");
    }
    return new ApiDocument(root);
  }

  /** Returns {@code info.version}, or an empty text. */
  public String version() {
    return version;
  }

  /** Returns the security schemes in use that stand for no token type, each with what it is. */
  public List<String> unmappedSchemes() {
    return unmappedSchemes;
  }

  Map<String, ApiOperation> operations() {
    return operations;
  }
}
