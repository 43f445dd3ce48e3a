package dev.flxpoint.benchmarks.fleet;

import dev.flxpoint.benchmarks.fleet.member.Fleet;
import dev.flxpoint.benchmarks.fleet.member.Member;
import dev.flxpoint.benchmarks.pacing.tally.Observer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** The processes of a fleet, each in a place that another takes when it is killed. */
final class Crew implements Chaos.Victims, AutoCloseable {
  private final Fleet fleet;
  private final RandomGenerator random;
  private final Observer observer;
  private final List<Member> members = new ArrayList<>();
  private int struck;

  /** Creates one without processes, whose calls the observer will hear of by their places. */
  Crew(Fleet fleet, RandomGenerator random, Observer observer) {
    this.fleet = fleet;
    this.random = random;
    this.observer = observer;
  }

  /** Starts so many, and returns when all of them are ready. */
  void start(int size) throws InterruptedException {
    for (int place = 0; place < size; place++) {
      members.add(member(place));
    }
    for (Member member : members) {
      member.awaitReady();
    }
  }

  /** Lets them make their calls. */
  void begin() throws InterruptedException {
    for (Member member : members) {
      member.begin();
    }
  }

  /** Fails if one has ended by itself. */
  void checkAlive() {
    members.forEach(Member::checkAlive);
  }

  @Override
  public void killNext() throws InterruptedException {
    int place = nextPlace();
    members.get(place).close();
    Member next = member(place);
    members.set(place, next);
    next.begin();
  }

  @Override
  public void stopNext(Duration time) throws IOException, InterruptedException {
    members.get(nextPlace()).stop(time);
  }

  private int nextPlace() {
    return struck++ % members.size();
  }

  private Member member(int place) {
    return fleet.start(place, random.nextLong(), observer);
  }

  @Override
  public void close() {
    members.forEach(Member::close);
  }
}
