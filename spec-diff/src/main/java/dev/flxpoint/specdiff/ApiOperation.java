package dev.flxpoint.specdiff;

import java.util.Map;

/** An operation as its document writes it, and what holds for it. */
record ApiOperation(String name, Map<String, Fact> facts) {
  boolean hasTokens() {
    return facts.values().stream().anyMatch(fact -> fact.aspect() == Aspect.TOKEN);
  }
}
