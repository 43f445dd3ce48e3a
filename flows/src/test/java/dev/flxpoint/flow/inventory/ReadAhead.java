package dev.flxpoint.flow.inventory;

import dev.flxpoint.flow.Progress;
import java.util.Iterator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Rows made one by one, which know how many of them were read but not answered at most. */
final class ReadAhead<R> implements Iterable<R>, Progress {
  private final int count;
  private final IntFunction<R> row;
  private int unanswered;
  private int most;

  ReadAhead(int count, IntFunction<R> row) {
    this.count = count;
    this.row = row;
  }

  @Override
  public Iterator<R> iterator() {
    return IntStream.range(0, count).mapToObj(this::read).iterator();
  }

  private R read(int index) {
    unanswered++;
    most = Math.max(most, unanswered);
    return row.apply(index);
  }

  int most() {
    return most;
  }

  @Override
  public void start(String phase, int total) {}

  @Override
  public void advance(int done) {
    unanswered -= done;
  }

  @Override
  public void end() {}
}
