package dev.flxpoint.flow.listing;

/**
 * What to tell the API about a listing.
 *
 * @param mark that of the listing that it is about
 * @param kind how it came to be told
 */
record Answer<A>(long id, String mark, A body, Kind kind) {
  /** How an answer comes to be told. */
  enum Kind {
    FIRST,
    /** It was decided by an earlier pass. */
    REMEMBERED,
    /** The listing was handed out again after it was answered. */
    AGAIN,
    /** It stands for one that was refused. */
    LAST_RESORT
  }

  static <A> Answer<A> of(long id, String mark, A body) {
    return new Answer<>(id, mark, body, Kind.FIRST);
  }

  Answer<A> as(Kind other) {
    return new Answer<>(id, mark, body, other);
  }

  Answer<A> instead(A other) {
    return new Answer<>(id, mark, other, Kind.LAST_RESORT);
  }
}
