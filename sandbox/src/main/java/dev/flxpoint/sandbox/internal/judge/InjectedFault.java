package dev.flxpoint.sandbox.internal.judge;

import java.util.Map;

/**
 * What goes wrong with a request on purpose.
 *
 * @param status the status that is answered, or 0 if the fault has none of its own
 * @param headers what the answer carries besides, if there is one
 * @param afterEffect whether the operation is carried out all the same
 */
public record InjectedFault(
    Kind kind, int status, Map<String, String> headers, boolean afterEffect) {
  public enum Kind {
    STATUS,
    HTML,
    DISCONNECT,
    TRUNCATED_BODY,
    NO_ANSWER
  }
}
