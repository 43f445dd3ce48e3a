package dev.flxpoint.flow.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What the file store asks of a disk, each step of which may fail. None may depend on whether its
 * thread is interrupted.
 */
interface Disk {
  /** Returns all that is in a file. */
  byte[] read(Path file) throws IOException;

  /** Opens a file to write; makes it if there is none. */
  Output open(Path file) throws IOException;

  /** Puts a file in the place of another in one step. */
  void move(Path file, Path to) throws IOException;

  void delete(Path file) throws IOException;

  /** Makes sure that the names of the files in a folder are on the disk. */
  void syncFolder(Path folder) throws IOException;

  interface Output extends Closeable {
    long length() throws IOException;

    void append(byte[] bytes) throws IOException;

    void truncate(long length) throws IOException;

    /** Makes sure that all that was written is on the disk. */
    void sync() throws IOException;
  }
}
