package dev.flxpoint.redis;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/** The ways between members and their server in virtual time, which lose, delay and break. */
final class Network {
  /** Within so many milliseconds all lose the server, and find it again. */
  private static final int LATEST = 3_000;

  private final VirtualTime world;
  private final Random random;
  private final LuaServer server;
  private final double lostReplies;
  private boolean away;
  private final List<Integer> lost = new ArrayList<>();
  private boolean refuses;
  private Duration stillUntil = Duration.ZERO;

  private final int members;

  /** How many members do not reach a server that is away. */
  int losers = Integer.MAX_VALUE;

  Network(VirtualTime world, Random random, LuaServer server, int members, double lostReplies) {
    this.world = world;
    this.random = random;
    this.server = server;
    this.members = members;
    this.lostReplies = lostReplies;
  }

  boolean isAway() {
    return away;
  }

  /**
   * Breaks for up to a minute, for each member a bit sooner or later; one server in three is empty.
   */
  void lose() {
    if (away) {
      return;
    }
    away = true;
    refuses = random.nextBoolean();
    int millis = LATEST + random.nextInt(60_000);
    for (int i = 0; i < Math.min(members, losers); i++) {
      int member = i;
      world.after(Duration.ofMillis(random.nextInt(LATEST)), () -> lost.add(member));
      world.after(Duration.ofMillis(millis + random.nextInt(LATEST)), () -> regain(member));
    }
    if (random.nextInt(3) == 0) {
      world.after(Duration.ofMillis(millis), server::restartEmpty);
    }
    world.after(Duration.ofMillis(millis), () -> away = false);
  }

  /** Lets the server stand still; it answers afterwards what it was asked meanwhile. */
  void standStill(Duration time) {
    stillUntil = Duration.ofNanos(world.nanoTime()).plus(time);
  }

  private Duration stillFor() {
    return stillUntil.minusNanos(world.nanoTime());
  }

  private void regain(Integer member) {
    lost.remove(member);
  }

  /** To the server and back, each on its own way. */
  CompletableFuture<List<Long>> run(int member, String key, List<String> arguments) {
    CompletableFuture<List<Long>> reply = new CompletableFuture<>();
    if (isLost(member) && refuses) {
      return CompletableFuture.failedFuture(new IOException("connection refused"));
    }
    double fate = random.nextDouble();
    if (fate < lostReplies / 2) {
      return reply;
    }
    boolean slow = fate > 1 - lostReplies;
    Duration there = Duration.ofMillis(slow ? random.nextInt(3_000) : random.nextInt(2));
    world.after(
        there.compareTo(stillFor()) > 0 ? there : stillFor(),
        () -> {
          if (!isLost(member)) {
            List<Long> numbers = server.run(key, arguments);
            if (fate >= lostReplies) {
              world.after(
                  Duration.ofMillis(random.nextInt(2)), () -> answer(member, reply, numbers));
            }
          }
        });
    return reply;
  }

  private void answer(int member, CompletableFuture<List<Long>> reply, List<Long> numbers) {
    if (!isLost(member)) {
      reply.complete(numbers);
    }
  }

  private boolean isLost(int member) {
    return lost.contains(member);
  }
}
