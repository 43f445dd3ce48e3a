package dev.flxpoint.cli.internal.job;

import dev.flxpoint.cli.internal.terminal.OutputWriter;
import java.io.PrintWriter;

/** Writes a line to standard output; what the pipe or the file has is taken. */
final class LineReceiver implements Receiver {
  private final PrintWriter out;

  LineReceiver(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void take(String json) throws OutputClosedException {
    out.print(json + "\n");
    out.flush();
    if (out.checkError()) {
      throw new OutputClosedException(out instanceof OutputWriter writer ? writer.problem() : null);
    }
  }
}
