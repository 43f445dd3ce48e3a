package dev.flxpoint.specdiff;

/** Decides what breaks a caller. */
final class Breaks {
  private Breaks() {}

  /** Judges a change; the fact is the later one if there is one. */
  static boolean by(Fact fact, Movement movement) {
    return switch (movement) {
      case REMOVED, TYPE_CHANGED -> true;
      case ADDED -> fact.request() && fact.required();
      // An answer's member that was always there may now be missing.
      case REQUIRED_CHANGED -> fact.request() == fact.required();
      case NULL_CHANGED -> !fact.nullable();
    };
  }
}
