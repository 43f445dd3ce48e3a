package dev.flxpoint.contract.pact;

import au.com.dius.pact.core.model.generators.Category;
import au.com.dius.pact.core.model.generators.Generators;
import au.com.dius.pact.core.model.generators.ProviderStateGenerator;
import au.com.dius.pact.core.model.matchingrules.ContentTypeMatcher;
import au.com.dius.pact.core.model.matchingrules.MatchingRule;
import au.com.dius.pact.core.model.matchingrules.MatchingRuleCategory;
import au.com.dius.pact.core.model.matchingrules.MinTypeMatcher;
import au.com.dius.pact.core.model.matchingrules.NumberTypeMatcher;
import au.com.dius.pact.core.model.matchingrules.RegexMatcher;
import au.com.dius.pact.core.model.matchingrules.TypeMatcher;
import au.com.dius.pact.core.support.expressions.DataType;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * Turns an example of a schema into the rules of Pact for all values of that schema: types for
 * literals, patterns for times and dates, one row or more for lists.
 *
 * @param told the members whose value the provider's state tells, each with its name there
 */
record BodyRules(MatchingRuleCategory rules, Generators generators, Map<String, String> told) {
  private static final String DATE = "\\d{4}-\\d\\d-\\d\\d";

  /** The rules for a body that is received: any value that a client is to cope with. */
  static void received(MatchingRuleCategory rules, SpecNode schema, JsonNode example) {
    if (schema.text("type").isEmpty()) {
      // The shape is not known: JSON is all that is relied on.
      rules.addRule("$", new ContentTypeMatcher("application/json"));
    } else {
      new BodyRules(rules, new Generators(), Map.of()).add("$", schema, example);
    }
  }

  /** Adds the rules for a value and for all that is in it. */
  void add(String at, SpecNode schema, JsonNode example) {
    switch (example.getNodeType()) {
      case OBJECT ->
          example
              .properties()
              .forEach(member -> addMember(at, schema, member.getKey(), member.getValue()));
      case ARRAY -> {
        rules.addRule(at, example.isEmpty() ? TypeMatcher.INSTANCE : new MinTypeMatcher(1));
        example.forEach(row -> add(at + "[*]", schema.get("items"), row));
      }
      case NUMBER -> rules.addRule(at, number(schema, example));
      case BOOLEAN -> rules.addRule(at, TypeMatcher.INSTANCE);
      case STRING -> rules.addRule(at, text(schema));
      case NULL -> {
        // Null is sent to clear a value, and no other value would do that.
      }
      default -> throw new AssertionError("No JSON value: " + example);
    }
  }

  private void addMember(String object, SpecNode schema, String name, JsonNode example) {
    String at = object + (name.matches("\\w+") ? "." + name : "['" + name + "']");
    add(at, schema.get("properties").get(name), example);
    if (told.containsKey(name)) {
      generators.addGenerator(
          Category.BODY,
          at,
          new ProviderStateGenerator(States.told(told.get(name)), DataType.INTEGER));
    }
  }

  private static MatchingRule number(SpecNode schema, JsonNode example) {
    boolean integer =
        schema.exists() ? schema.text("type").equals("integer") : example.isIntegralNumber();
    return new NumberTypeMatcher(
        integer ? NumberTypeMatcher.NumberType.INTEGER : NumberTypeMatcher.NumberType.NUMBER);
  }

  /** Returns the rule for a text. */
  static MatchingRule text(SpecNode schema) {
    return switch (schema.text("format")) {
      case "date-time" -> new RegexMatcher(Shapes.DATE_TIME);
      case "date" -> new RegexMatcher(DATE);
      default -> TypeMatcher.INSTANCE;
    };
  }
}
