package dev.flxpoint.specdiff;

/**
 * Something that holds for an operation.
 *
 * @param where a name that is unique within the operation, such as {@code body[].sku}
 * @param parent the name of the fact that this one is a detail of, or empty
 * @param schema the named schema and member that says so, or empty
 */
record Fact(
    Aspect aspect,
    String where,
    String parent,
    String type,
    boolean required,
    boolean nullable,
    boolean request,
    String schema) {

  static Fact of(Aspect aspect, String where, String type, boolean request) {
    return new Fact(aspect, where, "", type, false, false, request, "");
  }
}
