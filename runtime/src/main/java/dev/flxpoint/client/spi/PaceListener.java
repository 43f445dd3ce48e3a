package dev.flxpoint.client.spi;

/** Hears how the pace of a token changes, with no lock held, on whatever thread notices it. */
@FunctionalInterface
public interface PaceListener {
  /** The pace has changed. */
  void paceChanged(PaceChange change);
}
