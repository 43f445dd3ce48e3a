package dev.flxpoint.client;

/** What becomes of a call whose token is of a type that the operation does not accept. */
public enum ScopeCheck {
  /** It fails with a {@link WrongScopeException} before anything is sent; the default. */
  REFUSE,

  /**
   * It is sent, and a warning is logged: for whoever finds that the API accepts more than the spec
   * says. A 401 to such a call does not hold back the token's other calls.
   */
  WARN
}
