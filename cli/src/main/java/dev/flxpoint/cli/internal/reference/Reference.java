package dev.flxpoint.cli.internal.reference;

import dev.flxpoint.cli.internal.spec.BundledDocument;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What the spec says of the requests of all operations.
 *
 * @param needs of each operation, by its id
 * @param schemas the members of every object that is sent, by the name of its schema
 */
public record Reference(Map<String, Needs> needs, Map<String, List<Member>> schemas) {
  private static final int MAX_CODE_POINTS = 16 * 1024 * 1024;

  /** Reads it from the document that is packed with the command, which takes a moment. */
  public static Reference load() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MAX_CODE_POINTS);
    Map<?, ?> root = new Yaml(new SafeConstructor(options)).load(BundledDocument.STRICT.text());
    return of(new SpecNode(root, root));
  }

  static Reference of(SpecNode root) {
    Map<String, Needs> needs = new LinkedHashMap<>();
    for (SpecNode path : root.object("paths").children().values()) {
      for (SpecNode operation : path.resolved().children().values()) {
        needs.put(operation.text("operationId"), needs(operation));
      }
    }
    return new Reference(needs, schemas(root.object("components").object("schemas"), needs));
  }

  private static Needs needs(SpecNode operation) {
    List<Parameter> parameters =
        operation.objects("parameters").stream().map(Reference::parameter).toList();
    SpecNode body = operation.object("requestBody");
    SpecNode schema = body.object("content").object("application/json").raw("schema");
    return new Needs(
        operation.text("description"),
        operation.text("x-token-evidence"),
        parameters,
        body.isEmpty()
            ? null
            : member("", schema, body.flag("required"), body.text("description")));
  }

  private static Parameter parameter(SpecNode parameter) {
    return new Parameter(
        parameter.text("name"),
        parameter.text("in"),
        parameter.flag("required"),
        SchemaWords.type(parameter.raw("schema")),
        parameter.text("description"),
        parameter.text("x-token-context"));
  }

  private static Member member(String name, SpecNode schema, boolean required, String description) {
    return new Member(
        name,
        SchemaWords.type(schema),
        SchemaWords.object(schema),
        required,
        schema.resolved().flag("deprecated"),
        description.isEmpty() ? schema.resolved().text("description") : description);
  }

  /** Returns those that a body can hold, however deep. */
  private static Map<String, List<Member>> schemas(SpecNode all, Map<String, Needs> needs) {
    Deque<String> open = new ArrayDeque<>();
    for (Needs each : needs.values()) {
      Member body = each.body();
      if (body != null) {
        open.add(body.schema());
      }
    }
    Map<String, List<Member>> schemas = new LinkedHashMap<>();
    while (!open.isEmpty()) {
      String name = open.remove();
      if (!name.isEmpty() && !schemas.containsKey(name)) {
        List<Member> members = members(all.object(name));
        schemas.put(name, members);
        members.forEach(member -> open.add(member.schema()));
      }
    }
    return schemas;
  }

  private static List<Member> members(SpecNode schema) {
    List<?> required = schema.list("required");
    List<Member> members = new ArrayList<>();
    schema
        .object("properties")
        .children()
        .forEach(
            (name, value) ->
                members.add(
                    member(name, value, required.contains(name), value.text("description"))));
    return members;
  }
}
