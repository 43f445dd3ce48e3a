package dev.flxpoint.redis;

import dev.flxpoint.client.spi.Permit;
import dev.flxpoint.client.spi.PermitKey;
import dev.flxpoint.client.spi.WaitLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.LongUnaryOperator;

/**
 * Members on one token in virtual time: the real client and the real script, over networks that
 * lose and delay, with members that die or stand still, and a server that restarts.
 *
 * <p>A request arrived too early if two others did so within the second before it.
 */
final class Fleet {
  /** What goes wrong, each on average once in so many seconds; 0 for never. */
  record Faults(
      int kill,
      int stall,
      int restart,
      int snapshot,
      int clockBack,
      double lostReplies,
      double slowConnects) {
    static final Faults NONE = new Faults(0, 0, 0, 0, 0, 0, 0);
    static final Faults ALL = new Faults(25, 20, 90, 90, 60, 0.01, 0.01);

    static final Faults DEATHS = new Faults(6, 0, 0, 0, 0, 0, 0);

    /** Little but what the safeguards are there for. */
    static final Faults ROUGH = new Faults(6, 6, 60, 60, 20, 0.02, 0.3);
  }

  private static final PermitKey KEY = PermitKey.of("https://api.example.com:443", "not-a-token");

  private final VirtualTime world = new VirtualTime();
  private final Random random;
  private final LuaServer server;
  private final Network network;
  private final Faults faults;
  private final int size;
  final Api api = new Api(world);
  private final List<Member> members = new ArrayList<>();

  /** What arrived while the server was away. */
  int sentAway;

  /** Of how many processes each member has a share while the server is away; 0 for none. */
  private int shares;

  /** The way that a member says it takes, by its name. */
  Function<String, OwnFloor.Way> ways = process -> OwnFloor.Way.of(null, process, false);

  /** The one that its requests do take, by its number. */
  IntFunction<Route> routes;

  /** When a member has CPU that should do something at a moment, by its number. */
  IntFunction<LongUnaryOperator> awake = member -> moment -> moment;

  /** Whether whoever sends asks whether it still may. */
  boolean asksWhetherValid = true;

  private boolean ended;
  private int born;

  /**
   * Creates one.
   *
   * @param script the script, or one that lacks something
   * @param millisAway the longest way of a request to the API, and of an answer back
   */
  Fleet(long seed, String script, int size, int millisAway, Faults faults) {
    this.random = new Random(seed);
    this.faults = faults;
    this.size = size;
    this.routes = member -> Route.even(random, millisAway);
    this.server = new LuaServer(script, () -> 1_790_000_000_000_000L + world.nanoTime() / 1_000);
    this.network = new Network(world, random, server, size, faults.lostReplies);
    often(faults.kill, () -> replace(random.nextInt(size)));
    often(faults.stall, () -> members.get(random.nextInt(size)).stall(random.nextInt(9_000)));
    often(faults.restart, server::restartEmpty);
    often(faults.snapshot, this::restartFromSnapshot);
    often(faults.clockBack, () -> server.setClock(-random.nextInt(4_000_000)));
  }

  /** Lets each member use its share while nobody reaches the server, which happens often. */
  Fleet withShares(int processes) {
    shares = processes;
    often(60, network::lose);
    return this;
  }

  /** Lets only some of them lose the server. */
  Fleet whereOnlySomeLoseIt() {
    network.losers = size / 2;
    return this;
  }

  void standStill(Duration after, Duration time) {
    world.after(after, () -> network.standStill(time));
  }

  void setClockBack(Duration after, Duration by) {
    world.after(after, () -> server.setClock(-by.toNanos() / 1_000));
  }

  /** Runs until so many requests have arrived. */
  Fleet run(int requests) {
    return run(requests, Duration.ofDays(365));
  }

  Fleet run(int requests, Duration longest) {
    for (int i = 0; i < size; i++) {
      members.add(new Member(i));
    }
    members.forEach(Member::start);
    long end = longest.toNanos();
    while (api.arrived() < requests && world.nanoTime() < end && world.step()) {
      // One step after the other.
    }
    ended = true;
    return this;
  }

  long early() {
    return api.early();
  }

  int arrived() {
    return api.arrived();
  }

  double goodput() {
    return api.goodput();
  }

  /** Returns Jain's index of the calls that each member got an answer to: 1 if all got as many. */
  double jain() {
    double sum = members.stream().mapToDouble(member -> member.answered).sum();
    double squares = members.stream().mapToDouble(member -> Math.pow(member.answered, 2)).sum();
    return sum * sum / (members.size() * squares);
  }

  double commandsPerCall() {
    return (double) server.commands / api.arrived();
  }

  private void replace(int i) {
    members.get(i).dead = true;
    members.set(i, new Member(i));
    members.get(i).start();
  }

  private void restartFromSnapshot() {
    server.save();
    world.after(Duration.ofMillis(random.nextInt(10_000)), server::restartFromSnapshot);
  }

  private void often(int seconds, Runnable event) {
    if (seconds > 0) {
      world.after(
          Duration.ofMillis(random.nextInt(2_000 * seconds)),
          () -> {
            event.run();
            often(seconds, event);
          });
    }
  }

  /** One process with four callers. */
  private final class Member implements Timer {
    private final SharedToken permits;
    private final Route route;
    private final LongUnaryOperator awakeAt;
    private long standsUntil = Long.MIN_VALUE;
    private int answered;
    boolean dead;

    Member(int index) {
      Share share = shares == 0 ? null : new Share(index % shares, shares);
      route = routes.apply(index);
      awakeAt = awake.apply(index);
      String name = "p" + born++;
      ScriptRunner runner = (key, news) -> whenAwake(network.run(index, key, news));
      permits = Rig.permits(runner, this, name, ways.apply(name), share).of(KEY, change -> {});
    }

    void start() {
      for (int i = 0; i < 4; i++) {
        Runnable unused =
            schedule(TimeUnit.MILLISECONDS.toNanos(random.nextInt(1_000)), this::call);
      }
    }

    void stall(int millis) {
      standsUntil = nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    }

    @Override
    public long nanoTime() {
      return world.nanoTime();
    }

    /** What falls due while a process stands still happens when it goes on. */
    @Override
    public Runnable schedule(long delayNanos, Runnable action) {
      long due = nanoTime() + Math.max(0, delayNanos);
      return world.schedule(awakeAt.applyAsLong(due) - nanoTime(), () -> act(action));
    }

    private CompletableFuture<List<Long>> whenAwake(CompletableFuture<List<Long>> reply) {
      return reply.whenCompleteAsync((numbers, failure) -> {}, action -> schedule(0, action));
    }

    private void act(Runnable action) {
      if (dead) {
        return;
      }
      if (nanoTime() < standsUntil) {
        Runnable unused = schedule(standsUntil - nanoTime(), action);
        return;
      }
      action.run();
    }

    private void call() {
      CompletableFuture<Permit> turn = permits.acquire(WaitLimits.NONE);
      CompletableFuture<Void> unused =
          turn.handle(
              (permit, failure) -> {
                if (permit == null) {
                  again(1_000);
                } else if (random.nextDouble() < faults.slowConnects) {
                  // Connecting takes a while, and the process may stand still in it.
                  Runnable unusedCancel =
                      schedule(
                          TimeUnit.MILLISECONDS.toNanos(random.nextInt(3_000)), () -> send(permit));
                } else {
                  send(permit);
                }
                return null;
              });
    }

    private void send(Permit permit) {
      if (asksWhetherValid && !permit.isValid()) {
        permit.unsent();
        again(0);
        return;
      }
      permit.sent();
      int fate = faults.kill > 0 ? random.nextInt(200) : 2;
      // What is lost to its sender may arrive yet.
      Duration late = Duration.ofMillis(fate == 0 ? random.nextInt(3_800) : 0);
      Duration there = route.out().get().plus(late);
      AtomicBoolean isTaken = new AtomicBoolean();
      world.after(
          there,
          () -> {
            if (network.isAway()) {
              sentAway++;
            }
            if (!ended) {
              isTaken.set(api.takes());
            }
          });
      if (fate == 0) {
        permit.lost();
        again(0);
        return;
      }
      Duration back = fate == 1 ? Duration.ofSeconds(8) : route.back().get();
      Runnable unused = schedule(there.plus(back).toNanos(), () -> end(permit, isTaken.get()));
    }

    private void end(Permit permit, boolean isTaken) {
      if (isTaken) {
        permit.answered();
        answered++;
        again(0);
      } else {
        permit.throttled();
        again(1_000);
      }
    }

    private void again(int millis) {
      Runnable unused = schedule(TimeUnit.MILLISECONDS.toNanos(millis), this::call);
    }
  }
}
