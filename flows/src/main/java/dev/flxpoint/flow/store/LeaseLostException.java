package dev.flxpoint.flow.store;

/**
 * Somebody else holds the state by now: its lease had lapsed, as after a pause of this process, or
 * its store was away. Nothing was changed, and nothing can be through this state any more.
 */
public final class LeaseLostException extends FlowStoreException {
  /** Makes one for a state that is called so, such as {@code The state "a" in table b}. */
  public LeaseLostException(String state, String holder) {
    super(
        state
            + " belongs to another holder: the lease of this one had lapsed or its connection ended,"
            + " and "
            + holder
            + " has it since. Nothing was changed. Close the state here; a flow that was started"
            + " stands by itself until it may take over again",
        null);
  }
}
