package dev.flxpoint.codegen;

import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the template of models sees of one member. */
final class PropertyView {
  private PropertyView() {}

  /**
   * Returns the view.
   *
   * @param inferred whether the type gives way to JSON of another shape
   * @param clearBit the bit that remembers an explicit null; null if the API takes none here
   */
  static Map<String, @Nullable Object> of(
      String wire,
      Schema<?> schema,
      JavaType type,
      boolean required,
      boolean inferred,
      int index,
      @Nullable Integer clearBit) {
    String java = ApiOperation.javaName(wire, schema);
    boolean alwaysSet = required && clearBit == null;
    boolean primitive = alwaysSet && type.isPrimitive();
    Map<String, @Nullable Object> view = new LinkedHashMap<>();
    view.put("wire", wire);
    view.put("literal", Names.literal(wire));
    view.put("java", java);
    view.put("javaUpper", Character.toUpperCase(java.charAt(0)) + java.substring(1));
    view.put("index", index);
    view.put("required", required);
    view.put("alwaysSet", alwaysSet);
    view.put("inferred", inferred);
    view.put("deprecated", Boolean.TRUE.equals(schema.getDeprecated()));
    view.put("clearable", clearBit != null);
    view.put("clearMask", clearBit == null ? null : "0x" + Long.toHexString(1L << clearBit) + "L");
    view.put("boxedType", type.boxed());
    view.put("fieldType", alwaysSet ? type.primitive() : "@Nullable " + type.boxed());
    view.put("setterType", alwaysSet ? type.primitive() : "@Nullable " + type.boxed());
    view.put("setterExpression", setterExpression(java, type, alwaysSet));
    view.put("adapterType", type.adapterType());
    view.put("adapted", type.adapted());
    view.put("readExpression", type.read().formatted("adapter." + java));
    view.put(
        "writeStatement",
        type.adapterType() == null
            ? type.write().formatted("value." + java)
            : type.write().formatted("this." + java, java));
    view.put(
        "equalsExpression",
        primitive
            ? "this." + java + " == that." + java
            : alwaysSet
                ? "this." + java + ".equals(that." + java + ")"
                : "Objects.equals(this." + java + ", that." + java + ")");
    view.put(
        "hashExpression",
        primitive
            ? type.boxed() + ".hashCode(this." + java + ")"
            : alwaysSet ? "this." + java + ".hashCode()" : "Objects.hashCode(this." + java + ")");
    view.put("textExpression", ApiOperation.isSecret(schema) ? "\"██\"" : "this." + java);
    view.put("doc", schema.getDescription() == null ? "" : Javadoc.text(schema.getDescription()));
    return view;
  }

  private static String setterExpression(String java, JavaType type, boolean alwaysSet) {
    String value = type.checked(java);
    if (alwaysSet) {
      return type.isPrimitive() || type.isList()
          ? value
          : "Objects.requireNonNull(" + value + ", \"" + java + " == null\")";
    }
    return type.isList() ? java + " == null ? null : " + value : value;
  }
}
