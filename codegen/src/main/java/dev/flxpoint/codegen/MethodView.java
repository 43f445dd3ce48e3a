package dev.flxpoint.codegen;

import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the template of an interface sees of one operation, as one token type may call it. */
final class MethodView {
  private static final String HTTP = "retrofit2.http.";
  private static final String NULLABLE = "org.jspecify.annotations.Nullable";

  private final ApiOperation operation;
  private final TokenKind token;
  private final Set<String> imports;
  private final List<String> declared = new ArrayList<>();
  private final List<String> shortDeclared = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  /** Creates a view that adds what its code needs to {@code imports}. */
  MethodView(ApiOperation operation, TokenKind token, Set<String> imports) {
    this.operation = operation;
    this.token = token;
    this.imports = imports;
  }

  Map<String, @Nullable Object> build() {
    for (Parameter parameter : operation.parameters()) {
      boolean context = token.mustSend(ApiOperation.tokenContext(parameter));
      if (context || Boolean.TRUE.equals(parameter.getRequired())) {
        positional(parameter, operation.type(parameter).primitive());
      }
    }
    body();
    shortDeclared.addAll(declared.stream().map(MethodView::withoutAnnotation).toList());
    Map<String, @Nullable Object> view = new LinkedHashMap<>();
    view.put("overloads", operation.hasParams() ? params() : optional());
    view.put("name", operation.id());
    view.put("constant", operation.constant());
    view.put("doc", Javadoc.text(doc()));
    view.put("notes", notes());
    view.put("deprecatedText", deprecatedText());
    view.put("httpAnnotation", httpAnnotation());
    view.put("returnType", returnType());
    view.put("parameters", String.join(", ", declared));
    return view;
  }

  private void positional(Parameter parameter, String type) {
    String annotation = parameter.getIn().equals("path") ? "Path" : "Query";
    imports.add(HTTP + annotation);
    importTypes(operation.type(parameter));
    String name = Names.variable(parameter.getName());
    declared.add("@" + annotation + "(\"" + parameter.getName() + "\") " + type + " " + name);
    names.add(name);
  }

  private void body() {
    JavaType body = operation.body();
    if (body != null) {
      imports.add(HTTP + "Body");
      importTypes(body);
      String name = body.isList() ? "rows" : "request";
      declared.add("@Body " + body.boxed() + " " + name);
      names.add(name);
    }
  }

  private List<Map<String, String>> params() {
    String type = operation.paramsName();
    imports.add(HTTP + "QueryMap");
    imports.add("java.util.function.Consumer");
    imports.add("dev.flxpoint.api.param." + type);
    declared.add("@QueryMap " + type + " params");
    return List.of(
        overload(
            ", with parameters that the given function sets",
            "Consumer<" + type + ".Builder> params",
            type + ".of(params)"),
        overload(", without optional parameters", null, type + ".none()"));
  }

  private List<Map<String, String>> optional() {
    if (operation.optional().isEmpty()) {
      return List.of();
    }
    List<Map<String, String>> overloads =
        List.of(
            overload(
                ", without optional parameters",
                null,
                operation.optional().stream()
                    .map(parameter -> "null")
                    .collect(Collectors.joining(", "))));
    imports.add(NULLABLE);
    operation
        .optional()
        .forEach(
            parameter -> positional(parameter, "@Nullable " + operation.type(parameter).boxed()));
    return overloads;
  }

  private Map<String, String> overload(String suffix, @Nullable String last, String lastArgument) {
    List<String> parameters = new ArrayList<>(shortDeclared);
    if (last != null) {
      parameters.add(last);
    }
    List<String> arguments = new ArrayList<>(names);
    arguments.add(lastArgument);
    return Map.of(
        "suffix", suffix,
        "parameters", String.join(", ", parameters),
        "arguments", String.join(", ", arguments));
  }

  private static String withoutAnnotation(String parameter) {
    return parameter.replaceFirst("^@\\w+(\\(\"[^\"]*\"\\))? ", "");
  }

  private void importTypes(JavaType type) {
    type.imports().stream()
        .filter(i -> !i.startsWith("dev.flxpoint.api.json."))
        .forEach(imports::add);
  }

  private String returnType() {
    JavaType response = operation.response();
    if (response == null || response.isNullable()) {
      imports.add(NULLABLE);
      return "@Nullable " + (response == null ? "Void" : response.boxed());
    }
    importTypes(response);
    return response.boxed();
  }

  private String httpAnnotation() {
    String path = operation.path().substring(1);
    boolean bodiless = operation.method().equals("DELETE") || operation.method().equals("GET");
    if (operation.body() != null && bodiless) {
      imports.add(HTTP + "HTTP");
      return "@HTTP(method = \""
          + operation.method()
          + "\", path = \""
          + path
          + "\", hasBody = true)";
    }
    imports.add(HTTP + operation.method());
    return "@" + operation.method() + "(\"" + path + "\")";
  }

  private String doc() {
    String description = operation.source().getDescription();
    String summary = operation.source().getSummary();
    return (summary == null ? operation.id() : summary)
        + (description == null ? "" : " " + description);
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(
        "Token types: "
            + TokenKind.labels(operation)
            + ". Retry class: "
            + operation.retry()
            + ". Evidence: "
            + operation.evidence()
            + ".");
    if (operation.batchMax() > 0) {
      notes.add("Takes at most " + operation.batchMax() + " rows a call.");
    }
    if (operation.paging() != null) {
      notes.add("Returns one page, asked for by {@code " + operation.paging() + "}, from 1.");
    }
    return notes;
  }

  private @Nullable String deprecatedText() {
    if (!operation.isDeprecated()) {
      return null;
    }
    String replacement = operation.replacedBy();
    return replacement == null
        ? "the API advises against it"
        : "use {@code " + Names.variable(replacement) + "}";
  }
}
