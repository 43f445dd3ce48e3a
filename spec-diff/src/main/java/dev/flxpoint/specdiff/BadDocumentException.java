package dev.flxpoint.specdiff;

/** A text is no OpenAPI document that can be compared; the message says why. */
public final class BadDocumentException extends RuntimeException {
  BadDocumentException(String message) {
    super(message);
  }
}
