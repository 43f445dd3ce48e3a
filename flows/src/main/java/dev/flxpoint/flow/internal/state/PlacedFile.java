package dev.flxpoint.flow.internal.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file that is open, as its path named it then. As long as it is open, no other file gets its
 * number; on Windows, where files have none, an open one can be neither deleted nor moved.
 */
public record PlacedFile(Path path, @Nullable Object number) {
  /** Returns the file that is at a path now. */
  public static PlacedFile at(Path path) throws IOException {
    return new PlacedFile(path, number(path));
  }

  /** Returns whether it still is where it was; takes some 3 µs, a hundredth of a sync. */
  public boolean isInPlace() throws IOException {
    try {
      return Objects.equals(number(path), number);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static @Nullable Object number(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
  }
}
