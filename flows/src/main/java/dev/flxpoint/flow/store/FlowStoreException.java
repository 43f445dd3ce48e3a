package dev.flxpoint.flow.store;

import org.jspecify.annotations.Nullable;

/**
 * The state of a flow cannot be had, read or changed; the message says why, where, and what to do.
 *
 * <p>Unless it says otherwise, nothing was changed. Whoever has files or a database of their own to
 * look after may throw it from a {@link FlowStore} of their own.
 */
public sealed class FlowStoreException extends RuntimeException
    permits LeaseLostException, StoreAwayException {
  /**
   * Makes one.
   *
   * @param cause null if there is none
   */
  public FlowStoreException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  static FlowStoreException taken(String flow, String where, String holder) {
    return new FlowStoreException(
        "The state \""
            + flow
            + "\" in "
            + where
            + " is open in "
            + holder
            + ". Close it there first, end that process, or give one of the two flows another name"
            + " or store",
        null);
  }
}
