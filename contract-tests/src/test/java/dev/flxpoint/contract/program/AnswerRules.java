package dev.flxpoint.contract.program;

import au.com.dius.pact.core.model.matchingrules.EqualsMatcher;
import au.com.dius.pact.core.model.matchingrules.MatchingRuleCategory;
import au.com.dius.pact.core.model.matchingrules.MinTypeMatcher;
import au.com.dius.pact.core.model.matchingrules.NumberTypeMatcher;
import au.com.dius.pact.core.model.matchingrules.NumberTypeMatcher.NumberType;
import au.com.dius.pact.core.model.matchingrules.TypeMatcher;
import au.com.dius.pact.core.support.json.JsonValue;
import java.util.Set;

/**
 * What may stand in an answer instead of its example: other numbers and texts of the same type, and
 * more rows of a list that shows one.
 *
 * <p>Booleans stay as they are, and so do texts that were sent and come back; a list of several
 * rows, or of none, has just these.
 *
 * @param echoed the texts that were sent
 */
record AnswerRules(MatchingRuleCategory rules, Set<String> echoed) {
  void add(String at, JsonValue example) {
    if (example instanceof JsonValue.Object object) {
      object.getEntries().forEach((name, member) -> add(at + "." + name, member));
    } else if (example instanceof JsonValue.Array array) {
      if (array.getSize() == 1) {
        rules.addRule(at, new MinTypeMatcher(1));
        add(at + "[*]", array.get(0));
      } else {
        for (int i = 0; i < array.getSize(); i++) {
          add(at + "[" + i + "]", array.get(i));
        }
      }
    } else if (example.isNumber()) {
      boolean integer = example instanceof JsonValue.Integer;
      rules.addRule(at, new NumberTypeMatcher(integer ? NumberType.INTEGER : NumberType.NUMBER));
    } else if (example.isString() && !echoed.contains(example.asString())) {
      rules.addRule(at, TypeMatcher.INSTANCE);
    } else {
      // The rule of a list would hold for it as well.
      rules.addRule(at, EqualsMatcher.INSTANCE);
    }
  }
}
