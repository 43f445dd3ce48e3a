package dev.flxpoint.contract.program;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Keeps what this thread prints from now on, while other threads print elsewhere. */
final class PrintedByThread implements AutoCloseable {
  private static final ThreadLocal<PrintedByThread> OF_THREAD = new ThreadLocal<>();
  private static final PrintStream BEFORE = System.out;

  static {
    System.setOut(
        new PrintStream(
            new OutputStream() {
              @Override
              public void write(int b) {
                target().write(b);
              }

              @Override
              public void write(byte[] bytes, int from, int length) {
                target().write(bytes, from, length);
              }
            },
            true,
            StandardCharsets.UTF_8));
  }

  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(kept, true, StandardCharsets.UTF_8);

  PrintedByThread() {
    OF_THREAD.set(this);
  }

  String text() {
    return kept.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    OF_THREAD.remove();
  }

  private static PrintStream target() {
    PrintedByThread printed = OF_THREAD.get();
    return printed == null ? BEFORE : printed.out;
  }
}
