package dev.flxpoint.benchmarks.meter;

import java.lang.management.ManagementFactory;

/** How much of the heap is in use by what is still needed. */
public final class LiveHeap {
  private LiveHeap() {}

  /** Collects garbage, and returns the bytes that are left. */
  @SuppressWarnings("SystemGc") // What is left after it is what is measured.
  public static long bytes() {
    for (int i = 0; i < 5; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
