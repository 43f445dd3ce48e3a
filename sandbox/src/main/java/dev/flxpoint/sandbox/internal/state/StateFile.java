package dev.flxpoint.sandbox.internal.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flxpoint.sandbox.internal.text.Texts;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file to which effects are only ever added, one a line, each on the disk before it is answered.
 *
 * <p>The first line holds the settings with which the effects come out as they did. A last line
 * that breaks off is what a killed process was writing: nobody had its answer, so it is cut off.
 * Not thread-safe.
 */
public final class StateFile implements AutoCloseable {
  private static final String MARK = "flxpoint-sandbox-1 ";
  private static final Pattern ANY_MARK = Pattern.compile("flxpoint-sandbox-(\\d{1,9}) ");

  /** More than the largest body of a request, which has 10 MB. */
  private static final int MAX_LINE = 16 * 1024 * 1024;

  private final Path path;
  // No channel: an interrupt would close that, for all who come after.
  private final RandomAccessFile file;
  private final String head;
  private boolean behind;

  private StateFile(Path path, RandomAccessFile file, ObjectNode settings) {
    this.path = path;
    this.file = file;
    this.head = MARK + settings;
  }

  /** Does an effect again. */
  @FunctionalInterface
  public interface Replay {
    /**
     * Returns what came of it, in the words that {@link StateFile#append} was told.
     *
     * @param what such as an operation id
     */
    String replay(Instant at, String what, JsonNode with);
  }

  /**
   * Opens a file, or makes it, and keeps other sandboxes from it.
   *
   * @throws IllegalStateException if another sandbox has it open, or if it is a pipe or a device
   * @throws UncheckedIOException if it cannot be opened
   */
  public static StateFile open(Path path, ObjectNode settings) {
    if (Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path)) {
      throw new IllegalStateException(path + " is a pipe or a device; name a file");
    }
    try {
      RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
      if (!isLocked(file)) {
        file.close();
        throw new IllegalStateException(path + " is in use by another sandbox; close that first");
      }
      return new StateFile(path, file, settings);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot open the state file " + path, e);
    }
  }

  /**
   * Does all again that the file holds, and goes on behind it.
   *
   * @throws IllegalStateException if the file is damaged, not ours or of other settings, or if an
   *     effect comes out otherwise than it did; the file stays as it was
   * @throws UncheckedIOException if it cannot be read
   */
  public void replay(Replay replay) {
    try {
      InputStream in = fromStart();
      String first = line(in, 1);
      if (first == null) {
        begin();
        return;
      }
      checkHead(first);
      long end = length(first);
      int number = 2;
      for (String line = line(in, number); line != null; line = line(in, number)) {
        replay(line, number++, replay);
        end += length(line);
      }
      cutAt(end);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the state file " + path, e);
    }
  }

  /**
   * Checks that the file holds all that was done, before more is.
   *
   * @throws UncheckedIOException if an effect could not be written: all later ones would rest on it
   */
  public void checkUpToDate() {
    if (behind) {
      String text =
          "The state file "
              + path
              + " could not be written and lacks what was done last; nothing more is changed: make"
              + " room, and start again with what it holds";
      throw new UncheckedIOException(text, new IOException(text));
    }
  }

  /**
   * Adds an effect and returns once it is on the disk.
   *
   * @throws UncheckedIOException if it cannot be written; the file holds nothing of it then, and
   *     takes no other
   */
  public void append(Instant at, String what, JsonNode with, String outcome) {
    checkUpToDate();
    try {
      write(new Effect(at, what, with, Effect.checksum(outcome)).line());
    } catch (IOException e) {
      behind = true;
      throw new UncheckedIOException("Cannot write to the state file " + path, e);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot close the state file " + path, e);
    }
  }

  private static boolean isLocked(RandomAccessFile file) throws IOException {
    try {
      return file.getChannel().tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private void begin() throws IOException {
    String start = new String(fromStart().readNBytes(head.length()), UTF_8);
    if (file.length() > head.length() || !head.startsWith(start)) {
      throw foreign(start);
    }
    cutAt(0);
    write(head);
  }

  private void checkHead(String line) {
    if (!line.startsWith(MARK)) {
      throw foreign(line);
    }
    if (!line.equals(head)) {
      throw new IllegalStateException(
          path
              + " was written with the settings "
              + Texts.shorten(line.substring(MARK.length()))
              + ", not with "
              + head.substring(MARK.length())
              + "; start with those, or with another file");
    }
  }

  private void replay(String line, int number, Replay replay) {
    Effect effect;
    try {
      effect = Effect.parse(line);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          path
              + " is damaged in line "
              + number
              + ": "
              + e.getMessage()
              + "; nothing was changed; restore it, or start with another file",
          e);
    }
    String outcome = replay.replay(effect.at(), effect.what(), effect.with());
    if (!Effect.checksum(outcome).equals(effect.outcome())) {
      throw new IllegalStateException(
          "Line "
              + number
              + " of "
              + path
              + ", "
              + effect.what()
              + ", comes out otherwise than it did: this version, or the rows to refuse, are"
              + " others; start with the same, or with another file");
    }
  }

  private IllegalStateException foreign(String start) {
    Matcher other = ANY_MARK.matcher(start);
    if (other.lookingAt()) {
      return new IllegalStateException(
          path
              + " has version "
              + other.group(1)
              + " of the format, and this sandbox knows version 1; nothing was changed; use the"
              + " version that wrote it, or name another file");
    }
    return new IllegalStateException(
        path
            + " is no state file of a sandbox but begins with '"
            + Texts.shorten(start)
            + "'; nothing was changed; name another file");
  }

  private void write(String line) throws IOException {
    long end = file.getFilePointer();
    try {
      file.write((line + "\n").getBytes(UTF_8));
      file.getFD().sync();
    } catch (IOException e) {
      cutAt(end);
      throw e;
    }
  }

  private InputStream fromStart() throws IOException {
    file.seek(0);
    return new BufferedInputStream(new FileInputStream(file.getFD()));
  }

  private void cutAt(long end) throws IOException {
    file.setLength(end);
    file.seek(end);
  }

  /** Reads a line, or returns null if the file ends before the line does. */
  private @Nullable String line(InputStream in, int number) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next >= 0; next = in.read()) {
      if (next == '\n') {
        return line.toString(UTF_8);
      }
      line.write(next);
      if (line.size() > MAX_LINE) {
        throw new IllegalStateException(
            path
                + " is damaged in line "
                + number
                + ": it is longer than any that was written; nothing was changed; restore it, or"
                + " start with another file");
      }
    }
    return null;
  }

  private static int length(String line) {
    return line.getBytes(UTF_8).length + 1;
  }
}
