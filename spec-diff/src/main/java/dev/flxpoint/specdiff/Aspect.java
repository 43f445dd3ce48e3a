package dev.flxpoint.specdiff;

/** What of an operation a change is about. */
public enum Aspect {
  /** That there is such an operation. */
  OPERATION,
  /** What the client calls the operation, where its method is, or what a schema is called. */
  NAME,
  /** Whether the client repeats the operation, how it is paged, or what its tokens imply. */
  BEHAVIOUR,
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
  /** How many, how much or how long something in a request may be. */
  LIMIT,
  /** A token type that may call it. */
  TOKEN,
  /** What else may call it: a security scheme that stands for no token type. */
  SCHEME
}
