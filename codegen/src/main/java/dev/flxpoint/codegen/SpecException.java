package dev.flxpoint.codegen;

/** The spec cannot be bundled or generated from; the message says which file and why. */
public final class SpecException extends RuntimeException {
  SpecException(String message) {
    super(message);
  }

  SpecException(String message, Throwable cause) {
    super(message, cause);
  }
}
