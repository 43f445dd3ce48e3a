package dev.flxpoint.codegen;

import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the template of a Params class sees of an operation. */
final class ParamsView {
  private ParamsView() {}

  static Map<String, @Nullable Object> of(ApiOperation operation) {
    Set<String> imports =
        new TreeSet<>(
            Set.of(
                "java.util.function.Consumer",
                "org.jspecify.annotations.NullMarked",
                "org.jspecify.annotations.Nullable"));
    List<Map<String, @Nullable Object>> parameters = new ArrayList<>();
    Map<String, String> taken = new HashMap<>();
    for (Parameter parameter : operation.optional()) {
      String java = ApiOperation.javaName(parameter);
      Names.claim(taken, java, parameter.getName(), operation.id());
      JavaType type = operation.type(parameter);
      type.imports().stream()
          .filter(i -> !i.equals("dev.flxpoint.api.json.Json"))
          .forEach(imports::add);
      parameters.add(parameter(parameter, type));
    }
    Map<String, @Nullable Object> view = new LinkedHashMap<>();
    view.put("name", operation.paramsName());
    view.put("operationId", operation.id());
    view.put("isParams", true);
    view.put("isEnum", false);
    view.put("isModel", false);
    view.put("imports", imports);
    view.put("parameters", parameters);
    return view;
  }

  private static Map<String, @Nullable Object> parameter(Parameter parameter, JavaType type) {
    String java = ApiOperation.javaName(parameter);
    JavaType item = type.item();
    Integer max = parameter.getSchema().getMaxItems();
    Map<String, @Nullable Object> view = new LinkedHashMap<>();
    view.put("wire", parameter.getName());
    view.put("literal", Names.literal(parameter.getName()));
    view.put("java", java);
    view.put("type", type.boxed());
    view.put("setterType", type.primitive());
    view.put("primitive", type.isPrimitive());
    view.put("list", type.isList());
    view.put("itemType", item == null ? null : item.boxed());
    view.put("max", max);
    view.put("collect", item == null ? "one" : encoding(parameter));
    view.put(
        "valueExpression", type.isTime() ? "Iso8601.format(this." + java + ")" : "this." + java);
    view.put("deprecated", Boolean.TRUE.equals(parameter.getDeprecated()));
    String description = parameter.getDescription();
    view.put("doc", description == null ? "" : Javadoc.text(description));
    return view;
  }

  /** The one place that decides how a list goes into the query string: as its parameter says. */
  private static String encoding(Parameter parameter) {
    return Boolean.FALSE.equals(parameter.getExplode()) ? "commaJoined" : "repeated";
  }
}
