package dev.flxpoint.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

  /** {@code getWidgets}, the name of the methods that make the call. */
  String javaMethod() {
    return Names.variable(id());
  }

  String tag() {
    return source.getTags().get(0);
  }

  /** {@code widgets}, the method of a client that leads to the operations of the tag. */
  String accessor() {
    return api.getTags().stream()
        .filter(declared -> declared.getName().equals(tag()))
        .map(ApiOperation::accessor)
        .findFirst()
        .orElseThrow();
  }

  boolean isDeprecated() {
    return Boolean.TRUE.equals(source.getDeprecated());
  }

  /** The security schemes' names, in the order of the spec. */
  List<String> schemes() {
    return source.getSecurity().stream().flatMap(r -> r.keySet().stream()).toList();
  }

  /** Whether a call may be sent again: {@code safe}, {@code idempotent} or {@code never}. */
  String retry() {
    return Objects.requireNonNullElse(extension("x-retry"), "never");
  }

  /** Where the knowledge of the operation comes from. */
  String evidence() {
    return Objects.requireNonNullElse(extension("x-evidence"), "inferred");
  }

  /** The query parameter by which a page is asked for; null if there are no pages. */
  @Nullable String paging() {
    return extension("x-paging");
  }

  /** Whether the API alone decides how long a page is. */
  boolean hasFixedPageSize() {
    return extension("x-page-size") != null;
  }

  /** The query parameter that leaves out all rows up to an id; null if there is none. */
  @Nullable String pagingCursor() {
    return extension("x-paging-cursor");
  }

  /** The member whose lists a page holds only so many entries of, and how many; null if none. */
  Map.@Nullable Entry<String, Integer> pageMax() {
    Object max = source.getExtensions() == null ? null : source.getExtensions().get("x-page-max");
    if (max == null) {
      return null;
    }
    if (max instanceof Map<?, ?> members
        && members.size() == 1
        && members.values().iterator().next() instanceof Integer entries) {
      return Map.entry(String.valueOf(members.keySet().iterator().next()), entries);
    }
    throw new SpecException(id() + ": x-page-max is no member with a whole number: " + max);
  }

  /** How many rows a call may carry; 0 if there are none or no limit is known. */
  int batchMax() {
    String max = extension("x-batch-max");
    try {
      return max == null ? 0 : Integer.parseInt(max);
    } catch (NumberFormatException e) {
      throw new SpecException(id() + ": x-batch-max is no whole number: " + max);
    }
  }

  /** The id of what to call instead; null if that is not known. */
  @Nullable String replacedBy() {
    return extension("x-replaced-by");
  }

  private @Nullable String extension(String name) {
    return extension(source.getExtensions(), name);
  }

  private static @Nullable String extension(@Nullable Map<String, Object> extensions, String name) {
    Object value = extensions == null ? null : extensions.get(name);
    return value == null ? null : value.toString();
  }

  List<Parameter> parameters() {
    return source.getParameters() == null ? List.of() : source.getParameters();
  }

  JavaType type(Parameter parameter) {
    return JavaType.of(parameter.getSchema(), api, id() + "." + parameter.getName());
  }

  /** The token type that implies the value of a parameter, in lower case; null if none does. */
  static @Nullable String tokenContext(Parameter parameter) {
    return extension(parameter.getExtensions(), "x-token-context");
  }

  /** Whose id a parameter or member is, {@code source} or {@code channel}; null if of neither. */
  static @Nullable String owner(@Nullable Map<String, Object> extensions) {
    return extension(extensions, "x-owner");
  }

  /** What {@link #accessor()} is for the operations of that tag. */
  static String accessor(Tag tag) {
    String accessor = extension(tag.getExtensions(), "x-accessor");
    return accessor == null ? Names.variable(tag.getName()) : accessor;
  }

  /** What Java calls a parameter. */
  static String javaName(Parameter parameter) {
    return javaName(parameter.getName(), parameter.getExtensions());
  }

  /** What Java calls a member, of that name on the wire. */
  static String javaName(String wire, Schema<?> member) {
    return javaName(wire, member.getExtensions());
  }

  /** A misspelt name is given another one for Java. */
  private static String javaName(String wire, @Nullable Map<String, Object> extensions) {
    String given = extension(extensions, "x-java-name");
    if (given != null && !given.equals(Names.variable(given))) {
      throw new SpecException(wire + ": x-java-name is no name of a variable: " + given);
    }
    return given == null ? Names.variable(wire) : given;
  }

  /** Whether a member holds what nobody may print. */
  static boolean isSecret(Schema<?> member) {
    return "true".equals(extension(member.getExtensions(), "x-secret"));
  }

  /** Whether a list of texts is read from JSON of any shape. */
  static boolean isTexts(Schema<?> member) {
    return "true".equals(extension(member.getExtensions(), "x-texts"));
  }

  /** Whether nobody has seen a member; one that is a reference says so in what it stands in. */
  static boolean isInferred(String wire, Schema<?> member, Schema<?> owner) {
    Map<String, Object> extensions = owner.getExtensions();
    Object shared = extensions == null ? null : extensions.get("x-member-evidence");
    return "inferred".equals(extension(member.getExtensions(), "x-evidence"))
        || (shared instanceof Map<?, ?> evidence && "inferred".equals(evidence.get(wire)));
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

  /** The members of the body that is sent, or of its rows; empty without any. */
  Map<String, Schema<?>> bodyMembers() {
    JavaType body = body();
    JavaType row = body == null || body.item() == null ? body : body.item();
    Schema<?> schema = row == null ? null : api.getComponents().getSchemas().get(row.boxed());
    return schema == null ? Map.of() : Members.of(id(), schema, api).schemas();
  }

  /** The type of the body that a success carries; null without one. */
  @Nullable JavaType response() {
    return success()
        .map(success -> type(success.getValue().getContent(), "response " + success.getKey()))
        .orElse(null);
  }

  /** The type of the rows of a list that comes in pages; null if there are no pages. */
  @Nullable JavaType row() {
    JavaType response = paging() == null ? null : response();
    return response == null ? null : response.item();
  }

  /** Whether rows are sent and a success tells of each whether it was taken. */
  boolean tellsOfRows() {
    JavaType body = body();
    JavaType response = response();
    JavaType row = response == null ? null : response.item();
    Schema<?> schema = row == null ? null : api.getComponents().getSchemas().get(row.boxed());
    return body != null
        && body.isList()
        && schema != null
        && Members.of(id(), schema, api).schemas().containsKey("success");
  }

  /**
   * Whether nobody has seen the body of a success, so that the API may answer something else, which
   * is null then. A page never is: it would look like the end of the list.
   */
  boolean isAnswerInferred() {
    return paging() == null && isSuccessInferred();
  }

  private boolean isSuccessInferred() {
    return success()
        .map(success -> extension(success.getValue().getExtensions(), "x-evidence"))
        .filter("inferred"::equals)
        .isPresent();
  }

  private Optional<Map.Entry<String, ApiResponse>> success() {
    return source.getResponses().entrySet().stream()
        .filter(response -> response.getKey().startsWith("2"))
        .filter(response -> response.getValue().getContent() != null)
        .findFirst();
  }

  private JavaType type(@Nullable Content content, String what) {
    if (content == null || content.get("application/json") == null) {
      throw new SpecException(id() + ": the " + what + " is no application/json");
    }
    Schema<?> schema = content.get("application/json").getSchema();
    return JavaType.of(schema, api, id() + " " + what);
  }
}
