package dev.flxpoint.benchmarks.fleet.member;

import dev.flxpoint.benchmarks.fleet.limiter.FleetLimiter;
import dev.flxpoint.benchmarks.pacing.tally.Observer;
import java.nio.file.Path;
import java.util.List;

/**
 * What all processes of a fleet have in common.
 *
 * @param api the server's address
 * @param redis the address of a Redis, without a meaning where the limiter needs none
 * @param folder a folder that all of them see
 * @param callers how many calls each of them makes at the same time
 */
public record Fleet(
    FleetLimiter limiter, String api, String token, String redis, Path folder, int callers) {
  /**
   * Starts a process of its own, which waits for {@link Member#begin}.
   *
   * @param number which caller it is to the observer, who hears how all of its calls end
   */
  public Member start(int number, long seed, Observer observer) {
    return Member.start(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            MemberMain.class.getName(),
            limiter.name(),
            api,
            token,
            redis,
            folder.toString(),
            Integer.toString(callers),
            Long.toString(seed)),
        limiter,
        number,
        observer);
  }
}
