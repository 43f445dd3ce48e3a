package dev.flxpoint.client.spi;

import java.time.Duration;

/** The clock that permits are tried on, virtual or real, and what falls due on it. */
public interface World {
  /** Returns the time. */
  long nanoTime();

  /** Lets something happen after a while. */
  void after(Duration delay, Runnable action);

  /** Lets time pass, with all that falls due in it. */
  void pass(Duration time);

  /** Lets time pass until nothing falls due any more, and all permits have rested. */
  void settle();

  /** Lets this process stand still for a while as the network goes on, where that can be done. */
  void stall(Duration time);
}
