package dev.flxpoint.cli;

/** Says that a file of the user cannot be taken; nothing has been sent. */
final class BadInputException extends RuntimeException {
  BadInputException(String message) {
    super(message);
  }
}
