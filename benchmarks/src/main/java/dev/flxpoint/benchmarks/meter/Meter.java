package dev.flxpoint.benchmarks.meter;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** CPU time and allocation of this thread between start and stop. */
public final class Meter {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final long startNanos;
  private final long startBytes;
  private long nanos;
  private long bytes;

  private Meter() {
    startBytes = THREADS.getCurrentThreadAllocatedBytes();
    startNanos = THREADS.getCurrentThreadCpuTime();
  }

  /** Returns a meter that runs from now on. */
  public static Meter start() {
    return new Meter();
  }

  /** Ends the measurement. */
  public void stop() {
    nanos = THREADS.getCurrentThreadCpuTime() - startNanos;
    bytes = THREADS.getCurrentThreadAllocatedBytes() - startBytes;
  }

  /** Returns the CPU time in nanoseconds. */
  public double nanos() {
    return nanos;
  }

  /** Returns the bytes that were allocated. */
  public double bytes() {
    return bytes;
  }
}
