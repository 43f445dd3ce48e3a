package dev.flxpoint.flow;

import java.util.ArrayList;
import java.util.List;

/** Notes what it is told. */
public final class RecordingProgress implements Progress {
  private final List<String> events = new ArrayList<>();

  @Override
  public synchronized void start(String phase, int total) {
    events.add(phase + " " + total);
  }

  @Override
  public synchronized void advance(int done) {
    events.add("+" + done);
  }

  @Override
  public synchronized void end() {
    events.add("end");
  }

  public synchronized List<String> events() {
    return List.copyOf(events);
  }
}
