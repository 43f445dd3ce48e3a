package dev.flxpoint.flow.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A disk that fails at one step, counted from 0. It is in no hurry to be safe from loss of power.
 */
final class FailingDisk implements Disk {
  private final Disk disk = new SystemDisk();
  private final int failing;
  private final boolean forGood;
  private final boolean having;
  private int steps;

  /**
   * Makes one.
   *
   * @param forGood whether all later steps fail, too
   * @param having whether the failing step has its effect all the same
   */
  FailingDisk(int failing, boolean forGood, boolean having) {
    this.failing = failing;
    this.forGood = forGood;
    this.having = having;
  }

  static FailingDisk never() {
    return new FailingDisk(Integer.MAX_VALUE, false, false);
  }

  boolean hasFailed() {
    return steps > failing;
  }

  @Override
  public byte[] read(Path file) throws IOException {
    step(() -> {});
    return disk.read(file);
  }

  @Override
  public Output open(Path file) throws IOException {
    step(() -> disk.open(file).close());
    return new FailingOutput(disk.open(file));
  }

  @Override
  public void move(Path file, Path to) throws IOException {
    step(() -> disk.move(file, to));
  }

  @Override
  public void delete(Path file) throws IOException {
    step(() -> disk.delete(file));
  }

  @Override
  public void syncFolder(Path folder) throws IOException {
    step(() -> {});
  }

  private void step(Step step) throws IOException {
    int number = steps++;
    boolean fails = number == failing || (forGood && number > failing);
    if (!fails || (having && number == failing)) {
      step.run();
    }
    if (fails) {
      throw new IOException("No space left on device");
    }
  }

  private interface Step {
    void run() throws IOException;
  }

  private final class FailingOutput implements Output {
    private final Output output;

    FailingOutput(Output output) {
      this.output = output;
    }

    @Override
    public long length() throws IOException {
      return output.length();
    }

    @Override
    public void append(byte[] bytes) throws IOException {
      int half = bytes.length / 2;
      step(() -> output.append(Arrays.copyOf(bytes, half)));
      step(() -> output.append(Arrays.copyOfRange(bytes, half, bytes.length)));
    }

    @Override
    public void truncate(long length) throws IOException {
      step(() -> output.truncate(length));
    }

    @Override
    public void sync() throws IOException {
      step(() -> {});
    }

    @Override
    public void close() throws IOException {
      output.close();
    }
  }
}
