package dev.flxpoint.client.file;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.flxpoint.client.spi.PaceChange;
import dev.flxpoint.client.spi.PaceListener;
import dev.flxpoint.client.spi.SharedPace;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

/** What listeners of this process are told of a token's pace. Thread-safe. */
final class PaceNews {
  private final Set<PaceListener> listeners = new CopyOnWriteArraySet<>();

  @GuardedBy("this")
  private SharedPace told = SharedPace.DOCUMENTED;

  @GuardedBy("this")
  private SharedPace noted = SharedPace.DOCUMENTED;

  /** Lets somebody hear of each step from now on; no matter how often. */
  void listen(PaceListener listener) {
    listeners.add(listener);
  }

  /** Notes what the file says. */
  synchronized void note(SharedPace pace) {
    noted = pace;
  }

  /** Tells what was noted and not told yet; with no lock held, and the file free for others. */
  void tell() {
    PaceChange change;
    synchronized (this) {
      change = noted.since(told);
      told = noted;
    }
    if (change != null) {
      listeners.forEach(listener -> listener.paceChanged(change));
    }
  }
}
