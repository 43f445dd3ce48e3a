package dev.flxpoint.sandbox.internal.judge;

import java.util.Map;

/**
 * What goes wrong with a request on purpose.
 *
 * @param status the status that is answered, or 0 if the fault has none of its own
 * @param headers what the answer carries besides, if there is one
 * @param afterEffect whether the operation is carried out all the same
 * @param moved by how many rows a page is moved, if it is
 */
public record InjectedFault(
    Kind kind, int status, Map<String, String> headers, boolean afterEffect, int moved) {
  public enum Kind {
    NONE,
    STATUS,
    HTML,
    DISCONNECT,
    TRUNCATED_BODY,
    NO_ANSWER,
    MOVED_ROWS,
    DUPLICATE_ROW,
    REPEATED_PAGE
  }

  public InjectedFault(Kind kind, int status, Map<String, String> headers, boolean afterEffect) {
    this(kind, status, headers, afterEffect, 0);
  }

  /** Returns whether it is in the rows of a page, which arrives whole. */
  public boolean isOfPages() {
    return switch (kind) {
      case MOVED_ROWS, DUPLICATE_ROW, REPEATED_PAGE -> true;
      default -> false;
    };
  }
}
