package dev.flxpoint.flow.reliability;

import dev.flxpoint.sandbox.Fault;
import dev.flxpoint.sandbox.Sandbox;
import java.util.Map;

/**
 * An operation that a flow calls.
 *
 * @param name what the page calls it
 * @param before how many calls of it come before one in the middle
 * @param isList whether it has pages
 * @param causes which operations must go wrong, and how, for it to be called at all
 */
record Step(
    String operationId, String name, int before, boolean isList, Map<String, Fault> causes) {
  static Step call(String operationId, String name, int before) {
    return new Step(operationId, name, before, false, Map.of());
  }

  static Step list(String operationId, String name, int before) {
    return new Step(operationId, name, before, true, Map.of());
  }

  boolean canMeet(NamedFault fault) {
    return isList || !fault.isOfPages();
  }

  void cause(Sandbox sandbox) {
    causes.forEach((operation, fault) -> sandbox.failShare(operation, fault, 1));
  }

  @Override
  public String toString() {
    return name;
  }
}
