package dev.flxpoint.specdiff;

/** Decides what breaks a caller. */
final class Breaks {
  private Breaks() {}

  /** Judges a change from one fact to the other, which are the same where only one of them is. */
  static boolean by(Fact was, Fact is, Movement movement) {
    return switch (movement) {
      case RENAMED, REPLACED -> true;
      case REMOVED -> is.aspect() != Aspect.LIMIT;
      case TYPE_CHANGED -> typeChange(was, is);
      case ADDED -> addition(is);
      // An answer's member that was always there may now be missing.
      case REQUIRED_CHANGED -> is.request() == is.required();
      case NULL_CHANGED -> !is.nullable();
    };
  }

  private static boolean addition(Fact is) {
    return switch (is.aspect()) {
      // Nobody knows whose requests it lets in.
      case LIMIT, SCHEME -> true;
      default -> is.request() && is.required();
    };
  }

  private static boolean typeChange(Fact was, Fact is) {
    return switch (is.aspect()) {
      case LIMIT -> Limits.tightened(is.where(), was.type(), is.type());
      // A caller may have counted on repeats; more of them than before hurt nobody.
      case BEHAVIOUR -> !is.where().equals("retry") || is.type().equals("never");
      default -> true;
    };
  }
}
