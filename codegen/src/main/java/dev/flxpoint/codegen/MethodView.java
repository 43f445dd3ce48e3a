package dev.flxpoint.codegen;

import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the template of an interface sees of one operation, as one token type may call it. */
final class MethodView {
  private static final String HTTP = "retrofit2.http.";
  private static final String NULLABLE = "org.jspecify.annotations.Nullable";

  private final ApiOperation operation;
  private final TokenKind token;
  private final Set<String> imports;

  /** Creates a view that adds what its code needs to {@code imports}. */
  MethodView(ApiOperation operation, TokenKind token, Set<String> imports) {
    this.operation = operation;
    this.token = token;
    this.imports = imports;
  }

  Map<String, @Nullable Object> build() {
    List<Argument> needed = needed();
    List<Argument> optional = optional();
    List<Argument> all = new ArrayList<>(needed);
    all.addAll(optional);
    Map<String, @Nullable Object> view = new LinkedHashMap<>();
    view.put("overloads", overloads(needed, optional));
    view.put("name", operation.javaMethod());
    view.put("constant", operation.constant());
    view.put("doc", Javadoc.text(doc()));
    view.put("notes", notes());
    view.put("deprecatedText", deprecatedText());
    view.put("httpAnnotation", httpAnnotation());
    view.put("returnType", returnType());
    view.put("parameters", list(all, Argument::annotated));
    return view;
  }

  /** What a caller cannot leave out: parameters in the order of the spec, then the body. */
  private List<Argument> needed() {
    List<Argument> needed = new ArrayList<>();
    for (Parameter parameter : operation.parameters()) {
      boolean context = token.mustSend(ApiOperation.tokenContext(parameter));
      if (context || Boolean.TRUE.equals(parameter.getRequired())) {
        needed.add(argument(parameter, operation.type(parameter).primitive()));
      }
    }
    JavaType body = operation.body();
    if (body != null) {
      imports.add(HTTP + "Body");
      importTypes(body);
      needed.add(new Argument("@Body", body.boxed(), body.isList() ? "rows" : "request"));
    }
    return needed;
  }

  /** What a caller may leave out: one object for all of it, or an argument for each. */
  private List<Argument> optional() {
    if (operation.hasParams()) {
      imports.add(HTTP + "QueryMap");
      imports.add("dev.flxpoint.api.param." + operation.paramsName());
      return List.of(new Argument("@QueryMap", operation.paramsName(), "params"));
    }
    List<Argument> optional = new ArrayList<>();
    for (Parameter parameter : operation.optional()) {
      imports.add(NULLABLE);
      optional.add(argument(parameter, "@Nullable " + operation.type(parameter).boxed()));
    }
    return optional;
  }

  private Argument argument(Parameter parameter, String type) {
    String annotation = parameter.getIn().equals("path") ? "Path" : "Query";
    imports.add(HTTP + annotation);
    importTypes(operation.type(parameter));
    return new Argument(
        "@" + annotation + "(" + Names.literal(parameter.getName()) + ")",
        type,
        ApiOperation.javaName(parameter));
  }

  private List<Map<String, String>> overloads(List<Argument> needed, List<Argument> optional) {
    if (optional.isEmpty()) {
      return List.of();
    }
    if (!operation.hasParams()) {
      String[] nothing = optional.stream().map(argument -> "null").toArray(String[]::new);
      return List.of(withoutOptional(needed, nothing));
    }
    imports.add("java.util.function.Consumer");
    String type = operation.paramsName();
    return List.of(
        overload(
            ", with parameters that the given function sets",
            list(needed, Argument::bare, "Consumer<" + type + ".Builder> params"),
            list(needed, Argument::name, type + ".of(params)")),
        withoutOptional(needed, type + ".none()"));
  }

  private static Map<String, String> withoutOptional(List<Argument> needed, String... instead) {
    return overload(
        ", without optional parameters",
        list(needed, Argument::bare),
        list(needed, Argument::name, instead));
  }

  private static Map<String, String> overload(String suffix, String parameters, String arguments) {
    return Map.of("suffix", suffix, "parameters", parameters, "arguments", arguments);
  }

  private static String list(
      List<Argument> arguments, Function<Argument, String> as, String... more) {
    return Stream.concat(arguments.stream().map(as), Stream.of(more))
        .collect(Collectors.joining(", "));
  }

  private void importTypes(JavaType type) {
    type.imports().stream()
        .filter(i -> !i.startsWith("dev.flxpoint.api.json."))
        .forEach(imports::add);
  }

  private String returnType() {
    JavaType row = operation.row();
    if (row != null) {
      importTypes(row);
      imports.add("dev.flxpoint.api.PagedCall");
      return "PagedCall<" + row.boxed() + ">";
    }
    String call = operation.tellsOfRows() ? "BatchCall" : "ApiCall";
    imports.add("dev.flxpoint.api." + call);
    return call + "<" + answer() + ">";
  }

  private String answer() {
    JavaType response = operation.response();
    if (response == null || response.isNullable()) {
      imports.add(NULLABLE);
      return "@Nullable " + (response == null ? "Void" : response.boxed());
    }
    importTypes(response);
    if (operation.isAnswerInferred()) {
      imports.add(NULLABLE);
      return "@Nullable " + response.boxed();
    }
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
    if (operation.tellsOfRows()) {
      notes.add("A success may hold rows that were not taken: look at each.");
    }
    if (operation.paging() != null) {
      notes.add(
          "Executed, it returns one page, asked for by {@code "
              + operation.paging()
              + "}, from 1; {@link PagedCall#rows} goes on to the last.");
    }
    if (operation.isAnswerInferred()) {
      notes.add(
          "What it answers is inferred: null if the API answers nothing or something else, which"
              + " {@code raw()} tells.");
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

  /**
   * One argument of the generated method.
   *
   * @param annotation what tells Retrofit where its value goes
   */
  private record Argument(String annotation, String type, String name) {
    /** As the method that Retrofit implements declares it. */
    String annotated() {
      return annotation + " " + bare();
    }

    /** As an overload declares it, which hands it through. */
    String bare() {
      return type + " " + name;
    }
  }
}
