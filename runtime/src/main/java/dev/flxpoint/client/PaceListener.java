package dev.flxpoint.client;

/** Hears how a limiter's pace changes, with no lock held, on the threads that give permits back. */
interface PaceListener {
  void paceChanged(PaceChange change);
}
