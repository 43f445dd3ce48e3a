package dev.flxpoint.client;

/**
 * What became of the requests of a failed call, over all its attempts, for programs that must
 * decide whether to send it again.
 */
public enum Outcome {
  /** No request was sent, or none was sent whole or taken by the server: nothing has happened. */
  NOT_SENT,

  /** The API refused each request that reached it, by a status below 500: nothing has happened. */
  REFUSED,

  /**
   * A request was sent, and whether the API has processed it is not known: no answer came, or one
   * of 500 or more. Look before the call is sent again, unless its operation may be repeated.
   */
  UNCLEAR,

  /** The API has processed the call, but its answer could not be read. */
  PROCESSED;

  /** Returns what is true of two attempts together. */
  Outcome and(Outcome other) {
    return compareTo(other) < 0 ? other : this;
  }

  /** Returns what the status of an answer says that could not be used otherwise. */
  static Outcome of(int status) {
    return switch (status) {
      // See Other follows what was done; the others are what proxies say when they lose patience.
      case 303, 408, 499 -> UNCLEAR;
      default ->
          switch (status / 100) {
            case 2 -> PROCESSED;
            case 3, 4 -> REFUSED;
            default -> UNCLEAR;
          };
    };
  }
}
