package dev.flxpoint.flow.store;

import org.jspecify.annotations.Nullable;

/**
 * The server of a store does not answer, and may do so later. A flow that is started meanwhile
 * stands by until it does.
 */
public final class StoreAwayException extends FlowStoreException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes one.
   *
   * @param cause null if there is none
   */
  public StoreAwayException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
