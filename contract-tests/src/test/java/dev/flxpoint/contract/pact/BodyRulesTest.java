package dev.flxpoint.contract.pact;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.generators.Category;
import au.com.dius.pact.core.model.generators.Generators;
import au.com.dius.pact.core.model.generators.ProviderStateGenerator;
import au.com.dius.pact.core.model.matchingrules.MatchingRule;
import au.com.dius.pact.core.model.matchingrules.MatchingRuleCategory;
import au.com.dius.pact.core.model.matchingrules.MinTypeMatcher;
import au.com.dius.pact.core.model.matchingrules.NumberTypeMatcher;
import au.com.dius.pact.core.model.matchingrules.RegexMatcher;
import au.com.dius.pact.core.model.matchingrules.TypeMatcher;
import au.com.dius.pact.core.support.expressions.DataType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class BodyRulesTest {
  private final MatchingRuleCategory rules = new MatchingRuleCategory("body");
  private final Generators generators = new Generators();

  @Test
  void everyMember_getsTheRuleOfItsType() throws Exception {
    add(
        """
        {"type": "object", "properties": {
          "price": {"type": "number"}, "open": {"type": "boolean"}, "sku": {"type": "string"},
          "at": {"type": "string", "format": "date-time"},
          "day": {"type": "string", "format": "date"},
          "rows": {"type": "array", "items":
            {"type": "object", "properties": {"id": {"type": "integer"}}}}}}
        """,
        """
        {"price": 5, "open": true, "sku": "A-1", "at": "2026-01-15T09:30:00Z",
         "day": "2026-01-15", "rows": [{"id": 7}], "gone": null}
        """);
    assertThat(rules.getMatchingRules())
        .containsOnlyKeys("$.price", "$.open", "$.sku", "$.at", "$.day", "$.rows", "$.rows[*].id");
    // A price that happens to be whole is still a price.
    assertThat(rule("$.price"))
        .isEqualTo(new NumberTypeMatcher(NumberTypeMatcher.NumberType.NUMBER));
    assertThat(rule("$.open")).isEqualTo(TypeMatcher.INSTANCE);
    assertThat(rule("$.sku")).isEqualTo(TypeMatcher.INSTANCE);
    assertThat(((RegexMatcher) rule("$.at")).getRegex()).isEqualTo(Shapes.DATE_TIME);
    assertThat(((RegexMatcher) rule("$.day")).getRegex()).isEqualTo("\\d{4}-\\d\\d-\\d\\d");
    assertThat(rule("$.rows")).isEqualTo(new MinTypeMatcher(1));
    assertThat(rule("$.rows[*].id"))
        .isEqualTo(new NumberTypeMatcher(NumberTypeMatcher.NumberType.INTEGER));
  }

  @Test
  void emptyList_mayStayEmpty() throws Exception {
    add("{\"type\": \"array\"}", "[]");
    assertThat(rule("$")).isEqualTo(TypeMatcher.INSTANCE);
  }

  @Test
  void memberThatTheStateTells_isFilledIn() throws Exception {
    add("{}", "[{\"inventoryVariantId\": 7}]");
    assertThat(generators.categoryFor(Category.BODY))
        .containsExactly(
            Map.entry(
                "$[*].inventoryVariantId",
                new ProviderStateGenerator("${variantId}", DataType.INTEGER)));
  }

  private void add(String schema, String example) throws Exception {
    ObjectMapper json = new ObjectMapper();
    JsonNode document = json.readTree(schema);
    new BodyRules(rules, generators, Map.of("inventoryVariantId", "variantId"))
        .add("$", new SpecNode(document, document), json.readTree(example));
  }

  private MatchingRule rule(String at) {
    return rules.getMatchingRules().get(at).getRules().get(0);
  }
}
