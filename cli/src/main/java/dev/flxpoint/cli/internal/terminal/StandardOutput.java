package dev.flxpoint.cli.internal.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Standard output, and the charset in which whoever reads it expects letters. */
public final class StandardOutput {
  private StandardOutput() {}

  /** Returns a writer whose {@code checkError} tells whether everything was taken. */
  public static OutputWriter writer() {
    // System.out would keep to itself that it failed.
    return new OutputWriter(new FileOutputStream(FileDescriptor.out), charset());
  }

  public static Charset charset() {
    return charset(System::getProperty);
  }

  // The first one exists from Java 19 on; before, the second one does if this is a terminal.
  static Charset charset(UnaryOperator<String> property) {
    return Optional.ofNullable(property.apply("stdout.encoding"))
        .or(() -> Optional.ofNullable(property.apply("sun.stdout.encoding")))
        .filter(StandardOutput::known)
        .map(Charset::forName)
        .orElseGet(Charset::defaultCharset);
  }

  private static boolean known(String name) {
    try {
      return Charset.isSupported(name);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
