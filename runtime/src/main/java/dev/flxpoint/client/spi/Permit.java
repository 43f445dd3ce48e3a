package dev.flxpoint.client.spi;

/**
 * The right to put one request on the wire, as what grants it is told of that request.
 *
 * <p>It is told either {@link #unsent} alone, or {@link #sent} and then one of {@link #answered},
 * {@link #throttled} and {@link #lost}; each at most once. A process that dies tells nothing.
 * Methods neither block nor throw, and may be called on any thread, each one's effects being
 * visible to the next.
 */
public interface Permit {
  /**
   * Returns whether the request may still be written; asked right before {@link #sent}.
   *
   * <p>A permit that others may take over lapses if its holder was at a standstill for too long.
   * Then it goes back as {@link #unsent}, and the request needs another one.
   */
  default boolean isValid() {
    return true;
  }

  /** The request is about to be written. */
  void sent();

  /** The headers of an answer are here, and it is no 429: the request arrived some time before. */
  void answered();

  /**
   * The headers of a 429 are here: the request was refused for coming too early.
   *
   * @return whether it provably did not come too early, as far as the requests of this client
   *     count, so that something else uses the token, or the API allows less than documented
   */
  boolean throttled();

  /** The request was not written and will not be: the permit may serve another one at once. */
  void unsent();

  /** The request was written, no answer came, and it may arrive yet. */
  void lost();
}
