package dev.flxpoint.codegen;

import org.jspecify.annotations.Nullable;

/**
 * The spec cannot be bundled or generated from; the message says which place of which file, and
 * why.
 *
 * <p>It has no stack trace: a build prints it whole, and the one line that matters would be lost
 * above forty of the generator's.
 */
public final class SpecException extends RuntimeException {
  SpecException(String message) {
    super(message, null, false, false);
  }

  SpecException(String message, @Nullable Throwable cause) {
    super(message, cause, false, false);
  }

  /** Returns the same with the file in which the place is. */
  SpecException in(String file) {
    return new SpecException(file + ": " + getMessage(), getCause());
  }
}
