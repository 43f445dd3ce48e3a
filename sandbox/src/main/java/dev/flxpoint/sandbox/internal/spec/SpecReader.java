package dev.flxpoint.sandbox.internal.spec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flxpoint.api.TokenType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the OpenAPI document into operations. */
final class SpecReader {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

  private final SpecNode root;
  private final Schemas schemas;

  SpecReader(JsonNode document) {
    this.root = SpecNode.root(document);
    this.schemas = new Schemas(document);
  }

  Map<String, Operation> operations() {
    Map<String, Operation> operations = new LinkedHashMap<>();
    SpecNode paths = root.get("paths");
    for (Map.Entry<String, JsonNode> path : paths.node().properties()) {
      SpecNode item = paths.get(path.getKey());
      for (Map.Entry<String, JsonNode> member : item.node().properties()) {
        if (METHODS.contains(member.getKey())) {
          Operation operation = operation(path.getKey(), member.getKey(), item);
          operations.put(operation.id(), operation);
        }
      }
    }
    return Collections.unmodifiableMap(operations);
  }

  private Operation operation(String path, String method, SpecNode item) {
    SpecNode operation = item.get(method);
    String id = operation.text("operationId");
    List<Parameter> parameters = new ArrayList<>();
    item.get("parameters").elements().forEach(each -> parameters.add(parameter(each)));
    operation.get("parameters").elements().forEach(each -> parameters.add(parameter(each)));
    return new Operation(
        id,
        method.toUpperCase(Locale.ROOT),
        path,
        accepted(operation),
        List.copyOf(parameters),
        body(operation.get("requestBody")),
        success(id, operation.get("responses")),
        operation.node().has("x-paging") ? operation.text("x-paging") : null);
  }

  private static Set<TokenType> accepted(SpecNode operation) {
    Set<TokenType> types = EnumSet.noneOf(TokenType.class);
    for (JsonNode requirement : operation.node().path("security")) {
      requirement
          .fieldNames()
          .forEachRemaining(scheme -> types.add(type(scheme.replace("Token", ""))));
    }
    return Collections.unmodifiableSet(types);
  }

  private Parameter parameter(SpecNode node) {
    SpecNode schema = node.get("schema");
    String type = jsonType(schema);
    String context = node.text("x-token-context");
    return new Parameter(
        node.text("name"),
        Parameter.Place.valueOf(node.text("in").toUpperCase(Locale.ROOT)),
        node.flag("required", false),
        type,
        type.equals("array") ? jsonType(schema.get("items")) : type,
        node.flag("explode", true),
        context.isEmpty() ? null : type(context),
        new LazySchema(schemas, schema.at()));
  }

  private Operation.@Nullable Body body(SpecNode body) {
    if (!body.exists()) {
      return null;
    }
    SpecNode schema = body.get("content").get("application/json").get("schema");
    return new Operation.Body(body.flag("required", false), new LazySchema(schemas, schema.at()));
  }

  private static Operation.Success success(String id, SpecNode responses) {
    for (Map.Entry<String, JsonNode> response : responses.node().properties()) {
      String status = response.getKey();
      if (status.startsWith("2")) {
        SpecNode schema =
            responses.get(status).get("content").get("application/json").get("schema");
        return new Operation.Success(Integer.parseInt(status), schema.exists() ? schema : null);
      }
    }
    throw new IllegalStateException("The spec names no success of " + id);
  }

  private static String jsonType(SpecNode schema) {
    String type = schema.text("type");
    return type.isEmpty() ? "string" : type;
  }

  private static TokenType type(String name) {
    return TokenType.valueOf(name.toUpperCase(Locale.ROOT));
  }
}
