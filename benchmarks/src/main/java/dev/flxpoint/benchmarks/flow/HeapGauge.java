package dev.flxpoint.benchmarks.flow;

import dev.flxpoint.benchmarks.meter.LiveHeap;
import dev.flxpoint.flow.Progress;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures the live heap when a tenth, half and all of the rows have their answer, and the time
 * without these measurements. Used by the thread that pushes.
 */
final class HeapGauge implements Progress {
  private final List<Integer> marks;
  private final List<Long> bytes = new ArrayList<>();
  private final long start = System.nanoTime();
  private long measuring;
  private int done;

  /** Creates one for so many rows, and starts its clock. */
  HeapGauge(int rows) {
    this.marks = List.of(rows / 10, rows / 2, rows);
  }

  @Override
  public void start(String phase, int total) {}

  @Override
  public void advance(int rows) {
    done += rows;
    if (bytes.size() < marks.size() && done >= marks.get(bytes.size())) {
      long before = System.nanoTime();
      bytes.add(LiveHeap.bytes());
      measuring += System.nanoTime() - before;
    }
  }

  @Override
  public void end() {}

  /** Returns the live bytes at the three marks. */
  List<Long> bytes() {
    return List.copyOf(bytes);
  }

  /** Returns the time since it was created, without what was spent on measuring. */
  double seconds() {
    return (System.nanoTime() - start - measuring) / 1e9;
  }
}
