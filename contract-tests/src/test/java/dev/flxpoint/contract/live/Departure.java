package dev.flxpoint.contract.live;

/**
 * One way in which an answer departs from the spec. It tells where and how, and never a value,
 * which would be the customer's.
 *
 * @param place a JSON pointer into the answer's body; empty for the answer as a whole
 * @param count in how many places of the answer, of which {@code place} is the first
 */
record Departure(Question question, Kind kind, String place, String text, int count) {
  enum Kind {
    SCOPE("scope"),
    STATUS("status"),
    BODY("body"),
    UNKNOWN_MEMBER("unknown member"),
    MISSING_MEMBER("missing member"),
    WRONG_TYPE("wrong type"),
    UNKNOWN_VALUE("unknown value"),
    WRONG_FORMAT("wrong format"),
    OTHER("other");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /** Creates one about the answer as a whole. */
  Departure(Question question, Kind kind, String text) {
    this(question, kind, "", text, 1);
  }

  /** Returns how it differs, with the number of places if there are several. */
  String detail() {
    return count == 1 ? text : text + ", in " + count + " places";
  }

  /** Returns all of it in one line. */
  @Override
  public String toString() {
    return "%s: %s %s with a token of type %s: %s"
        .formatted(
            kind.label(),
            question.operation(),
            place.isEmpty() ? "" : "at " + place,
            question.type().label(),
            detail())
        .replace("  ", " ");
  }
}
