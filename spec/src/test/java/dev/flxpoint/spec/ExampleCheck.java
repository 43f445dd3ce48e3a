package dev.flxpoint.spec;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares an example with its schema, as far as this document uses schemas. */
final class ExampleCheck {
  private final Spec spec;
  private final List<String> findings = new ArrayList<>();

  ExampleCheck(Spec spec) {
    this.spec = spec;
  }

  List<String> findings(Node schema, Node example) {
    check(schema, example);
    return List.copyOf(findings);
  }

  private void check(Node reference, Node example) {
    Node schema = spec.follow(reference);
    List<Node> choices = schema.get("anyOf").items();
    if (!choices.isEmpty()) {
      require(
          choices.stream().anyMatch(choice -> fits(choice, example)), example, "fits no choice");
      return;
    }
    String type = schema.get("type").text();
    if (type.isEmpty()) {
      return;
    }
    if (!example.exists()) {
      require(schema.get("nullable").isTrue(), example, "must not be null");
    } else if (!hasType(type, example.value())) {
      findings.add(example.says("is no " + type + ": " + example.text()));
    } else {
      checkValue(schema, example);
    }
  }

  private boolean fits(Node choice, Node example) {
    return new ExampleCheck(spec).findings(choice, example).isEmpty();
  }

  private void checkValue(Node schema, Node example) {
    List<String> values = schema.get("enum").texts();
    require(
        values.isEmpty() || values.contains(example.text()), example, "is no value of the enum");
    require(hasFormat(schema, example), example, "is no " + schema.get("format").text());
    example.items().forEach(item -> check(schema.get("items"), item));
    if (schema.get("maxItems").value() instanceof Integer max) {
      require(example.items().size() <= max, example, "has too many items");
    }
    if (schema.get("minItems").value() instanceof Integer min) {
      require(example.items().size() >= min, example, "has too few items");
    }
    if (schema.get("minimum").value() instanceof Integer min
        && example.value() instanceof Number number) {
      require(number.longValue() >= min, example, "is less than " + min);
    }
    if (schema.get("type").is("object")) {
      checkMembers(schema, example);
    }
  }

  private void checkMembers(Node schema, Node example) {
    for (String name : schema.get("required").texts()) {
      boolean declared = schema.get("properties").get(name).exists();
      require(
          !declared || example.members().containsKey(name), example, "lacks the required " + name);
    }
    example
        .members()
        .forEach(
            (name, member) -> {
              Node declared = schema.get("properties").get(name);
              require(declared.exists(), member, "is not declared");
              check(declared, member);
            });
  }

  private void require(boolean holds, Node example, String otherwise) {
    if (!holds) {
      findings.add(example.says(otherwise));
    }
  }

  private static boolean hasType(String type, Object value) {
    return switch (type) {
      case "object" -> value instanceof Map;
      case "array" -> value instanceof List;
      case "string" -> value instanceof String;
      case "boolean" -> value instanceof Boolean;
      case "integer" -> value instanceof Integer || value instanceof Long;
      case "number" -> value instanceof Number;
      default -> false;
    };
  }

  private static boolean hasFormat(Node schema, Node example) {
    try {
      return switch (schema.get("format").text()) {
        case "date-time" -> example.text().endsWith("Z") && Instant.parse(example.text()) != null;
        case "date" -> LocalDate.parse(example.text()) != null;
        case "int32" -> example.value() instanceof Integer;
        case "email" -> example.text().contains("@");
        default -> true;
      };
    } catch (DateTimeException e) {
      return false;
    }
  }
}
