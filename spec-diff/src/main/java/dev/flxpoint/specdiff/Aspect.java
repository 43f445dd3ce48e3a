package dev.flxpoint.specdiff;

/** What of an operation a change is about. */
public enum Aspect {
  /** That there is such an operation. */
  OPERATION,
  /** Its operationId, from which the client's method has its name. */
  ID,
  /** A parameter in path, query, header or cookie. */
  PARAMETER,
  /** A whole body, of the request or of an answer. */
  BODY,
  /** A success code. */
  RESPONSE,
  /** A member of a body. */
  MEMBER,
  /** A listed value. */
  VALUE,
  /** A token type that may call it. */
  TOKEN
}
