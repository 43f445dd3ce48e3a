package dev.flxpoint.flow;

/**
 * Shows how far a flow has come.
 *
 * <p>A flow goes through phases, one at a time. Each begins with {@link #start}, is told of what is
 * done meanwhile, and ends with {@link #end}, also when it fails. {@link #advance} is called by any
 * thread, several at once included, so an implementation must be thread-safe; and it must not
 * block, since calls wait for it. What it throws ends the flow, which throws it on.
 */
public interface Progress {
  /** Stands for a total that nobody knows. */
  int UNKNOWN = -1;

  /** Returns one that shows nothing. */
  static Progress silent() {
    return SilentProgress.INSTANCE;
  }

  /**
   * Begins a phase.
   *
   * @param phase what it does, in a word or two for people, such as {@code Parents}
   * @param total how many things there are to do, or {@link #UNKNOWN}
   */
  void start(String phase, int total);

  /**
   * Tells that some more of them are done.
   *
   * @param done how many more, at least one
   */
  void advance(int done);

  /** Ends the phase, be it complete or not. */
  void end();
}
