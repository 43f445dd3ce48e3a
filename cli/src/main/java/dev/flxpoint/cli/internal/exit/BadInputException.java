package dev.flxpoint.cli.internal.exit;

/** Says that a file of the user cannot be taken; nothing has been sent. */
public final class BadInputException extends RuntimeException {
  public BadInputException(String message) {
    super(message);
  }
}
