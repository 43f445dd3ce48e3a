package dev.flxpoint.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** CPU time and allocation of this thread between start and stop. */
final class Meter {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final long startNanos;
  private final long startBytes;
  private long nanos;
  private long bytes;

  private Meter() {
    startBytes = THREADS.getCurrentThreadAllocatedBytes();
    startNanos = THREADS.getCurrentThreadCpuTime();
  }

  static Meter start() {
    return new Meter();
  }

  void stop() {
    nanos = THREADS.getCurrentThreadCpuTime() - startNanos;
    bytes = THREADS.getCurrentThreadAllocatedBytes() - startBytes;
  }

  double nanos() {
    return nanos;
  }

  double bytes() {
    return bytes;
  }
}
