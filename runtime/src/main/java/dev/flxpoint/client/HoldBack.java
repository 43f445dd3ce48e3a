package dev.flxpoint.client;

/**
 * Which calls fail at once, without a request, because the API has refused others like them.
 *
 * <p>What is refused is taken note of in any case, and {@link TokenStatus} tells it.
 */
public enum HoldBack {
  /**
   * Calls of an operation that was answered with a 401, or with 403s five times in a row; and all
   * calls of a token of which three operations in a row were answered with a 401. The default.
   */
  REFUSED,

  /** The same for 401s alone: for whoever asks for many objects that the token may not see. */
  UNAUTHORIZED,

  /** None: each call costs a request, also the seven thousandth of a revoked token. */
  NOTHING;

  boolean holdsBack(int status) {
    return switch (this) {
      case REFUSED -> true;
      case UNAUTHORIZED -> status == 401;
      case NOTHING -> false;
    };
  }
}
