package dev.flxpoint.specdiff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists the facts of one operation. */
final class OperationReader {
  private final References references;
  private final TokenTypes tokens;
  private final SchemaFacts schemas;
  private final Map<String, String> accessors = new HashMap<>();

  OperationReader(Node root, References references, TokenTypes tokens) {
    for (Node tag : root.get("tags").items()) {
      accessors.put(tag.get("name").text(), tag.get("x-accessor").text());
    }
    this.references = references;
    this.tokens = tokens;
    this.schemas = new SchemaFacts(references);
  }

  ApiOperation read(String name, String path, Node item, Node operation) {
    Map<String, Fact> facts = new LinkedHashMap<>();
    tokens.of(operation).forEach(fact -> facts.put(fact.where(), fact));
    ours(facts, operation);
    parameters(item, operation).forEach(parameter -> parameter(facts, path, parameter));
    Node body = references.follow(operation.get("requestBody"));
    if (body.exists()) {
      body(facts, "body", "", body, body.get("required").isTrue(), true);
    }
    operation
        .get("responses")
        .members()
        .forEach(
            (code, reference) -> {
              if (code.startsWith("2")) {
                Node response = references.follow(reference);
                String where = "answer " + code;
                facts.put(where, Fact.of(Aspect.RESPONSE, where, "", false));
                body(facts, where + " body", where, response, true, false);
              }
            });
    return new ApiOperation(name, facts);
  }

  /** Adds what only our documents say. */
  private void ours(Map<String, Fact> facts, Node operation) {
    String tag = operation.get("tags").items().stream().findFirst().map(Node::text).orElse("");
    String id = operation.get("operationId").text();
    say(facts, Aspect.NAME, "operationId", id);
    say(facts, Aspect.NAME, "tag", tag);
    say(facts, Aspect.NAME, "accessor", accessors.getOrDefault(tag, ""));
    say(facts, Aspect.BEHAVIOUR, "retry", operation.get("x-retry").text());
    say(facts, Aspect.BEHAVIOUR, "paging", operation.get("x-paging").text());
    say(facts, Aspect.BEHAVIOUR, "page size", operation.get("x-page-size").text());
  }

  private static void say(Map<String, Fact> facts, Aspect aspect, String where, String what) {
    if (!what.isEmpty()) {
      facts.put(where, Fact.of(aspect, where, what, true));
    }
  }

  private List<Node> parameters(Node item, Node operation) {
    Map<String, Node> parameters = new LinkedHashMap<>();
    for (Node list : List.of(item.get("parameters"), operation.get("parameters"))) {
      for (Node reference : list.items()) {
        Node parameter = references.follow(reference);
        parameters.put(parameter.get("in").text() + parameter.get("name").text(), parameter);
      }
    }
    return new ArrayList<>(parameters.values());
  }

  private void parameter(Map<String, Fact> facts, String path, Node parameter) {
    String place = parameter.get("in").text();
    String name = parameter.get("name").text();
    Node schema = parameter.get("schema");
    if (!schema.exists()) {
      schema = Content.schema(parameter.get("content"));
    }
    // The caller never sees what a placeholder is called, only which one it is.
    String shown = place.equals("path") ? String.valueOf(Paths.position(path, name)) : name;
    Fact fact =
        new Fact(
            Aspect.PARAMETER,
            place + " parameter " + shown,
            "",
            "",
            parameter.get("required").isTrue(),
            false,
            true,
            "");
    schemas.add(facts, fact, encoding(place, parameter, schema), schema);
    String context = parameter.get("x-token-context").text();
    if (!context.isEmpty()) {
      // Required, since an Account token must send what the other kind implies.
      String where = fact.where() + " for account tokens";
      facts.put(where, new Fact(Aspect.BEHAVIOUR, where, "", context, true, false, true, ""));
    }
  }

  private String encoding(String place, Node parameter, Node schema) {
    if (!place.equals("query") || !new Shape(schema, references).type().startsWith("array")) {
      return "";
    }
    Node explode = parameter.get("explode");
    String style = parameter.get("style").text();
    boolean form = style.isEmpty() || style.equals("form");
    boolean repeated = explode.exists() ? explode.isTrue() : form;
    return repeated ? ", repeated" : form ? ", separated by commas" : ", " + style;
  }

  private void body(
      Map<String, Fact> facts,
      String where,
      String parent,
      Node of,
      boolean required,
      boolean request) {
    Node content = of.get("content");
    if (content.members().isEmpty()) {
      return;
    }
    String media = Content.mediaType(content);
    String suffix = media.contains("json") || media.contains("*") ? "" : " as " + media;
    Fact fact = new Fact(Aspect.BODY, where, parent, "", required, false, request, "");
    schemas.add(facts, fact, suffix, Content.schema(content));
  }
}
