package dev.flxpoint.specdiff;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** Lists what a body's or a parameter's schema says, member by member. */
final class SchemaFacts {
  // Far more than real documents have; what YAML aliases multiply ends here.
  private static final int MOST = 300_000;

  private final References references;
  private final Deque<Object> open = new ArrayDeque<>();
  private int count;

  SchemaFacts(References references) {
    this.references = references;
  }

  /** Adds the fact, with the type and the details that the schema gives. */
  void add(Map<String, Fact> facts, Fact fact, String suffix, Node schema) {
    Shape shape = new Shape(schema, references);
    String type = shape.type() + suffix;
    if (++count > MOST) {
      throw new BadDocumentException("has more than " + MOST + " members");
    }
    facts.put(
        fact.where(),
        new Fact(
            fact.aspect(),
            fact.where(),
            fact.parent(),
            type,
            fact.required(),
            fact.request() && shape.nullable(),
            fact.request(),
            fact.schema()));
    String name = name(schema, shape);
    if (!name.isEmpty()) {
      put(facts, fact.aside(Aspect.NAME, " schema", fact.where(), name));
    }
    details(facts, fact, fact.where(), fact.where(), schema, shape);
  }

  /**
   * Returns what stands for the schema in code: the name of an object, an enum, or of its items.
   */
  private String name(Node schema, Shape shape) {
    if (shape.items.exists()) {
      return name(shape.items, new Shape(shape.items, references));
    }
    boolean isClass = !shape.properties.isEmpty() || !shape.values.isEmpty();
    String ref = isClass ? schema.get("$ref").text() : "";
    return ref.substring(ref.lastIndexOf('/') + 1);
  }

  private void details(
      Map<String, Fact> facts, Fact fact, String path, String parent, Node schema, Shape shape) {
    Object identity = references.follow(schema).value();
    if (identity == null || open.stream().anyMatch(outer -> outer == identity)) {
      return;
    }
    open.push(identity);
    String owner = owner(fact, path, schema);
    Fact here = new Fact(fact.aspect(), path, parent, "", false, false, fact.request(), owner);
    for (String value : shape.values) {
      put(facts, here.aside(Aspect.VALUE, " value " + value, parent, ""));
    }
    if (fact.request()) {
      shape.limits.forEach(
          (limit, size) -> put(facts, here.aside(Aspect.LIMIT, " " + limit, parent, size)));
    }
    shape.properties.forEach(
        (name, property) ->
            member(
                facts,
                fact,
                path + "." + name,
                parent,
                owner + "." + name,
                property,
                shape.required.contains(name)));
    if (shape.additional.exists()) {
      member(facts, fact, path + ".*", parent, owner + ".*", shape.additional, false);
    }
    if (shape.items.exists()) {
      Fact item =
          new Fact(
              Aspect.MEMBER, path + "[]", parent, "", false, false, fact.request(), owner + "[]");
      details(facts, item, path + "[]", parent, shape.items, new Shape(shape.items, references));
    }
    open.pop();
  }

  private static void put(Map<String, Fact> facts, Fact fact) {
    facts.put(fact.where(), fact);
  }

  private void member(
      Map<String, Fact> facts,
      Fact of,
      String where,
      String parent,
      String owner,
      Node schema,
      boolean required) {
    String named = owner.startsWith(".") ? "" : owner;
    add(
        facts,
        new Fact(Aspect.MEMBER, where, parent, "", required, false, of.request(), named),
        "",
        schema);
  }

  private static String owner(Fact fact, String path, Node schema) {
    String ref = schema.get("$ref").text();
    if (!ref.isEmpty()) {
      return ref.substring(ref.lastIndexOf('/') + 1);
    }
    return fact.schema().startsWith("[]") || fact.schema().startsWith(".") || path.isEmpty()
        ? ""
        : fact.schema();
  }
}
