package dev.flxpoint.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One operation of the spec with the facts that code is generated from. */
record ApiOperation(String path, String method, Operation source, OpenAPI api) {
  /** More optional parameters than this, or any list or date among them, make a Params class. */
  private static final int MAX_POSITIONAL = 3;

  static List<ApiOperation> all(OpenAPI api) {
    List<ApiOperation> operations = new ArrayList<>();
    api.getPaths()
        .forEach(
            (path, item) ->
                item.readOperationsMap()
                    .forEach(
                        (PathItem.HttpMethod method, Operation operation) ->
                            operations.add(new ApiOperation(path, method.name(), operation, api))));
    return operations;
  }

  String id() {
    return source.getOperationId();
  }

  String constant() {
    return Names.constant(id());
  }

  String tag() {
    return source.getTags().get(0);
  }

  boolean isDeprecated() {
    return Boolean.TRUE.equals(source.getDeprecated());
  }

  /** The security schemes' names, in the order of the spec. */
  List<String> schemes() {
    return source.getSecurity().stream().flatMap(r -> r.keySet().stream()).toList();
  }

  /** The value of an extension, or the given default. */
  String extension(String name, String otherwise) {
    Map<String, Object> extensions = source.getExtensions();
    Object value = extensions == null ? null : extensions.get(name);
    return value == null ? otherwise : value.toString();
  }

  List<Parameter> parameters() {
    return source.getParameters() == null ? List.of() : source.getParameters();
  }

  JavaType type(Parameter parameter) {
    return JavaType.of(parameter.getSchema(), api, id() + "." + parameter.getName());
  }

  static @Nullable String tokenContext(Parameter parameter) {
    Map<String, Object> extensions = parameter.getExtensions();
    Object value = extensions == null ? null : extensions.get("x-token-context");
    return value == null ? null : value.toString();
  }

  /** The query parameters that a caller may leave out, whatever the token. */
  List<Parameter> optional() {
    return parameters().stream()
        .filter(p -> !Boolean.TRUE.equals(p.getRequired()) && tokenContext(p) == null)
        .toList();
  }

  boolean hasParams() {
    return optional().size() > MAX_POSITIONAL
        || optional().stream().map(this::type).anyMatch(t -> t.isList() || t.isInstant());
  }

  String paramsName() {
    return Names.type(id()) + "Params";
  }

  /** The type of the body that is sent; null without one. */
  @Nullable JavaType body() {
    return source.getRequestBody() == null
        ? null
        : type(source.getRequestBody().getContent(), "request body");
  }

  /** The type of the body that a success carries; null without one. */
  @Nullable JavaType response() {
    for (Map.Entry<String, ApiResponse> response : source.getResponses().entrySet()) {
      if (response.getKey().startsWith("2") && response.getValue().getContent() != null) {
        return type(response.getValue().getContent(), "response " + response.getKey());
      }
    }
    return null;
  }

  private JavaType type(@Nullable Content content, String what) {
    if (content == null || content.get("application/json") == null) {
      throw new SpecException(id() + ": the " + what + " is no application/json");
    }
    Schema<?> schema = content.get("application/json").getSchema();
    return JavaType.of(schema, api, id() + " " + what);
  }
}
