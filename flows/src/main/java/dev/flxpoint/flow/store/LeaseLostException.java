package dev.flxpoint.flow.store;

/**
 * Somebody else holds the state by now: its lease had lapsed, as after a pause of this process, or
 * its store was away. Nothing was changed, and nothing can be through this state any more.
 */
public final class LeaseLostException extends FlowStoreException {
  private static final String WHAT_TO_DO =
      " Nothing was changed. Close the state here; a flow that was started stands by itself until"
          + " it may take over again";

  /** Makes one for a state that is called so, such as {@code The state "a" in table b}. */
  public LeaseLostException(String state, String holder) {
    this(
        state
            + " belongs to another holder: the lease of this one had lapsed or its connection"
            + " ended, and "
            + holder
            + " has it since."
            + WHAT_TO_DO);
  }

  private LeaseLostException(String message) {
    super(message, null);
  }

  /** Returns one that names the holder; empty if the store knows of none any more. */
  static LeaseLostException to(String holder, String state) {
    return holder.isEmpty()
        ? new LeaseLostException(
            state
                + " is held by nobody any more: what said so was deleted from its store, perhaps"
                + " with all that the state knew."
                + WHAT_TO_DO)
        : new LeaseLostException(state, holder);
  }
}
