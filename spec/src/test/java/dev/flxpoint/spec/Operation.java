package dev.flxpoint.spec;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** One method of one path. */
record Operation(String method, String path, Node node) {
  String id() {
    return node.get("operationId").text();
  }

  boolean isGet() {
    return method.equals("GET");
  }

  String tag() {
    return node.get("tags").items().stream().map(Node::text).findFirst().orElse("");
  }

  /** The names of the token schemes, in the order of the document. */
  Set<String> schemes() {
    Set<String> schemes = new LinkedHashSet<>();
    node.get("security").items().forEach(item -> schemes.addAll(item.members().keySet()));
    return schemes;
  }

  /** The kinds of token: {@code account}, {@code source} and {@code channel}. */
  List<String> tokens() {
    return schemes().stream()
        .map(scheme -> scheme.replace("Token", "").toLowerCase(Locale.ROOT))
        .toList();
  }

  List<Node> parameters() {
    return node.get("parameters").items().stream()
        .map(item -> item.named(node.where() + " parameter " + item.get("name").text()))
        .toList();
  }

  List<Node> parameters(String place) {
    return parameters().stream().filter(parameter -> parameter.get("in").is(place)).toList();
  }

  List<String> parameterNames(String place) {
    return parameters(place).stream().map(parameter -> parameter.get("name").text()).toList();
  }

  /** The parameter that numbers the pages, and their size if it is fixed; empty without pages. */
  String paging() {
    Node size = node.get("x-page-size");
    return node.get("x-paging").text() + (size.exists() ? " of " + size.text() : "");
  }

  Node body() {
    return node.get("requestBody");
  }

  Node bodySchema() {
    return body().get("content").get("application/json").get("schema");
  }

  Map<String, Node> responses() {
    return node.get("responses").members();
  }

  /** The text as a cell of a table, in which an empty one would be overlooked. */
  static String cell(String text) {
    return text.isEmpty() ? "-" : text;
  }

  String says(String what) {
    return node.says(what);
  }
}
