package dev.flxpoint.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Refuses operations that would give code which does not compile or sends something else. */
final class OperationRules {
  private OperationRules() {}

  static void check(OpenAPI api) {
    for (ApiOperation operation : ApiOperation.all(api)) {
      if (operation.id() == null) {
        throw new SpecException(
            operation.method() + " " + operation.path() + " has no operationId");
      }
      tag(operation.id(), operation.source(), api);
      security(operation.id(), operation.source(), api);
      operation.parameters().forEach(parameter -> parameter(operation, parameter));
      // Asked for here, so that a type without a Java side is refused before anything is written.
      JavaType body = operation.body();
      operation.response();
      oneAnswer(operation);
      pages(operation);
      if (operation.method().equals("GET") && body != null) {
        throw new SpecException(operation.id() + ": OkHttp sends no body with a GET");
      }
    }
  }

  private static void oneAnswer(ApiOperation operation) {
    List<String> bodies =
        operation.source().getResponses().entrySet().stream()
            .filter(answer -> answer.getKey().startsWith("2"))
            .filter(answer -> answer.getValue().getContent() != null)
            .map(Map.Entry::getKey)
            .toList();
    if (bodies.size() > 1) {
      throw new SpecException(
          operation.id() + ": a method returns one type, so one success has a body, not " + bodies);
    }
  }

  private static void pages(ApiOperation operation) {
    if (operation.paging() != null && operation.row() == null) {
      throw new SpecException(
          operation.id() + ": x-paging is for an operation that answers a list");
    }
    PageRowsView.check(operation);
  }

  private static void tag(String id, Operation operation, OpenAPI api) {
    List<String> tags = operation.getTags() == null ? List.of() : operation.getTags();
    List<Tag> declared = api.getTags() == null ? List.of() : api.getTags();
    if (tags.size() != 1 || declared.stream().noneMatch(t -> t.getName().equals(tags.get(0)))) {
      throw new SpecException(id + " needs one tag that the spec declares, not " + tags);
    }
  }

  private static void security(String id, Operation operation, OpenAPI api) {
    if (operation.getSecurity() == null || operation.getSecurity().isEmpty()) {
      throw new SpecException(id + " has no security block, so no token could call it");
    }
    for (SecurityRequirement requirement : operation.getSecurity()) {
      Set<String> schemes = requirement.keySet();
      if (schemes.size() != 1) {
        throw new SpecException(
            id + ": each security requirement names exactly one scheme, not " + schemes);
      }
      if (!api.getComponents().getSecuritySchemes().keySet().containsAll(schemes)) {
        throw new SpecException(id + ": there is no security scheme " + schemes);
      }
    }
  }

  private static void parameter(ApiOperation operation, Parameter parameter) {
    String where = operation.id() + "." + parameter.getName();
    if (!Set.of("path", "query").contains(parameter.getIn())) {
      throw new SpecException(
          where + ": a parameter in " + parameter.getIn() + " is not supported");
    }
    JavaType type = operation.type(parameter);
    if (!operation.optional().contains(parameter) && type.isList()) {
      throw new SpecException(
          where + ": a list must be optional; only a Params class can encode it");
    }
  }
}
