package dev.flxpoint.flow.internal.call;

import dev.flxpoint.flow.Progress;

/** A phase of a flow that ends for its progress however it ends. */
public final class Phase implements AutoCloseable {
  private final Progress progress;

  private Phase(Progress progress) {
    this.progress = progress;
  }

  /** Begins a phase with that many things to do. */
  public static Phase start(Progress progress, String name, int total) {
    progress.start(name, total);
    return new Phase(progress);
  }

  /** Tells that so many more of them are done. */
  public void advance(int done) {
    progress.advance(done);
  }

  @Override
  public void close() {
    progress.end();
  }
}
