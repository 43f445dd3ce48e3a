package dev.flxpoint.flow.store;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.READ;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The disk as the system has it. Files are written without channels, which an interrupt would close
 * for all threads.
 */
final class SystemDisk implements Disk {
  /** Windows can neither open a folder nor needs it: there a move is on the disk by itself. */
  private static final boolean SYNCS_FOLDERS = File.separatorChar == '/';

  @Override
  public byte[] read(Path file) throws IOException {
    try (FileInputStream in = new FileInputStream(file.toFile())) {
      return in.readAllBytes();
    }
  }

  @Override
  public Output open(Path file) throws IOException {
    return new FileOutput(new RandomAccessFile(file.toFile(), "rw"));
  }

  @Override
  public void move(Path file, Path to) throws IOException {
    Files.move(file, to, ATOMIC_MOVE);
  }

  @Override
  public void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
  }

  @Override
  public void syncFolder(Path folder) throws IOException {
    boolean interrupted = false;
    try {
      boolean synced = !SYNCS_FOLDERS;
      while (!synced) {
        interrupted |= Thread.interrupted();
        try (FileChannel channel = FileChannel.open(folder, READ)) {
          channel.force(true);
          synced = true;
        } catch (ClosedByInterruptException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static final class FileOutput implements Output {
    private final RandomAccessFile file;

    FileOutput(RandomAccessFile file) {
      this.file = file;
    }

    @Override
    public long length() throws IOException {
      return file.length();
    }

    @Override
    public void append(byte[] bytes) throws IOException {
      file.seek(file.length());
      file.write(bytes);
    }

    @Override
    public void truncate(long length) throws IOException {
      file.setLength(length);
    }

    @Override
    public void sync() throws IOException {
      file.getFD().sync();
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
