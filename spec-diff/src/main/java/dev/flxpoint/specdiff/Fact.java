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

  /** Returns what is said of the place of this fact besides. */
  Fact aside(Aspect aspect, String what, String parent, String type) {
    String inSchema = schema.isEmpty() ? "" : schema + what;
    return new Fact(aspect, where + what, parent, type, false, false, request, inSchema);
  }

  boolean isSecurity() {
    return aspect == Aspect.TOKEN || aspect == Aspect.SCHEME;
  }

  /** Returns whose requests a fact about security lets in. */
  String caller() {
    return caller(aspect, where);
  }

  static String caller(Aspect aspect, String where) {
    if (where.equals("no token")) {
      return "requests without a token";
    }
    return aspect == Aspect.TOKEN ? where + " tokens" : where + ", which is no token type";
  }
}
