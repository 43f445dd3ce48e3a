package dev.flxpoint.sandbox.internal.call;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flxpoint.sandbox.internal.spec.Operation;

/**
 * A request that has passed every check, ready to be carried out.
 *
 * @param body a missing node if there is none
 */
public record Call(Operation operation, Token token, Params params, JsonNode body) {
  /** Returns a copy with other values of path and query. */
  public Call with(Params other) {
    return new Call(operation, token, other, body);
  }
}
