package dev.flxpoint.cli;

/** Shows how far the work has come. Safe for use by many threads; one phase at a time. */
interface Progress {
  /** Begins a phase with that many things to do. */
  void start(String phase, int total);

  /** Tells that so many more of them are done. */
  void advance(int done);

  /** Ends the phase, be it complete or not. */
  void end();
}
