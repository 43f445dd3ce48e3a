package dev.flxpoint.redis;

import dev.flxpoint.client.spi.PaceChange;
import dev.flxpoint.client.spi.Permit;
import dev.flxpoint.client.spi.PermitKey;
import dev.flxpoint.client.spi.WaitLimits;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;

/**
 * Members on one token in virtual time, before an API that counts by a rule of its own: the real
 * client and the real script, and callers that never rest but as 429s ask them to.
 */
final class PacedFleet {
  private static final PermitKey KEY = PermitKey.of("https://api.example.com:443", "not-a-token");

  /** Of all members together. */
  private static final int CALLERS = 8;

  private static final int MAX_RETRIES = 4;

  /** A round trip of 0 to 100 ms. */
  private static final int MILLIS_AWAY = 50;

  final VirtualTime time = new VirtualTime();
  final LuaServer server;
  final List<Member> members = new ArrayList<>();

  /** When each request arrived, in order. */
  final List<Long> arrivals = new ArrayList<>();

  private final BitSet refused = new BitSet();
  private final Random random;
  private final int callers;
  private LongPredicate rule;
  private int born;

  private final int size;

  /** Whether each has a share while nobody reaches the server. */
  boolean shares;

  /** The way that a member says it takes, by its name. */
  Function<String, OwnFloor.Way> ways = process -> OwnFloor.Way.of(null, process, false);

  /** The one that requests do take. */
  Route route;

  /** Whether nobody reaches the server. */
  boolean away;

  PacedFleet(long seed, String script, int size, LongPredicate rule) {
    this.random = new Random(seed);
    this.rule = rule;
    this.server = new LuaServer(script, () -> 1_790_000_000_000_000L + time.nanoTime() / 1_000);
    this.size = size;
    this.callers = Math.max(1, CALLERS / size);
    this.route = Route.even(random, MILLIS_AWAY);
  }

  /** Returns a rule that lets in so many requests within any window of so many seconds. */
  static LongPredicate rolling(int limit, double seconds) {
    long window = (long) (seconds * TimeUnit.SECONDS.toNanos(1));
    long[] admitted = new long[limit];
    int[] next = {0};
    Arrays.fill(admitted, Long.MIN_VALUE / 2);
    return now -> {
      boolean isFree = now - admitted[next[0]] >= window;
      if (isFree) {
        admitted[next[0]] = now;
        next[0] = (next[0] + 1) % limit;
      }
      return isFree;
    };
  }

  PacedFleet run(Duration length) {
    if (members.isEmpty()) {
      IntStream.range(0, size).forEach(i -> members.add(new Member()));
      members.forEach(Member::start);
    }
    time.pass(length);
    return this;
  }

  void changeRule(LongPredicate next) {
    rule = next;
  }

  int arrived() {
    return arrivals.size();
  }

  int refused() {
    return refused.cardinality();
  }

  /** Returns what share of the requests was refused that arrived since the given moment. */
  double refusedSince(Duration moment) {
    int from = firstSince(moment);
    return (double) refused.get(from, arrivals.size()).cardinality() / (arrivals.size() - from);
  }

  /** Returns the part of two requests a second that was let in since the given moment. */
  double goodputSince(Duration moment) {
    int from = firstSince(moment);
    int admitted = arrivals.size() - from - refused.get(from, arrivals.size()).cardinality();
    double seconds = (time.nanoTime() - moment.toNanos()) / (double) TimeUnit.SECONDS.toNanos(1);
    return admitted / 2.0 / seconds;
  }

  /** Returns after how many requests under two of a hundred of the next 200 are refused. */
  int learnedAfter() {
    int from = 0;
    while (from + 200 <= arrived() && refused.get(from, from + 200).cardinality() >= 4) {
      from++;
    }
    return from;
  }

  double commandsPerCall() {
    return (double) server.commands / arrived();
  }

  /** Returns what the server keeps of the pace; nothing at the documented one. */
  String stored() {
    return server.hashes().values().iterator().next().get("pace");
  }

  /** Adds a process. */
  Member join() {
    Member member = new Member();
    members.add(member);
    member.start();
    return member;
  }

  /** Kills a process as it sends the next request, and starts another. */
  void killAsItSends(int member) {
    members.get(member).dying = true;
  }

  private int firstSince(Duration moment) {
    int i = 0;
    while (i < arrivals.size() && arrivals.get(i) < moment.toNanos()) {
      i++;
    }
    return i;
  }

  private boolean arrive() {
    boolean admitted = rule.test(time.nanoTime());
    refused.set(arrivals.size(), !admitted);
    arrivals.add(time.nanoTime());
    return admitted;
  }

  private static Duration millis(int millis) {
    return Duration.ofMillis(millis);
  }

  /** A process with its share of the callers; nothing that it planned happens once it is dead. */
  final class Member implements Timer {
    final List<PaceChange> changes = new ArrayList<>();
    final SharedToken permits;
    private boolean dying;
    private boolean dead;

    Member() {
      Share share = shares ? new Share(born % size, size) : null;
      String name = "p" + born++;
      permits = Rig.permits(this::ask, this, name, ways.apply(name), share).of(KEY, changes::add);
    }

    @Override
    public long nanoTime() {
      return time.nanoTime();
    }

    @Override
    public Runnable schedule(long delayNanos, Runnable action) {
      return time.schedule(
          delayNanos,
          () -> {
            if (!dead) {
              action.run();
            }
          });
    }

    void start() {
      for (int i = 0; i < callers; i++) {
        after(random.nextInt(1_000), () -> call(0));
      }
    }

    private void after(int millis, Runnable action) {
      Runnable unused = schedule(TimeUnit.MILLISECONDS.toNanos(millis), action);
    }

    private CompletableFuture<List<Long>> ask(String key, List<String> news) {
      if (away) {
        return CompletableFuture.failedFuture(new IOException("connection refused"));
      }
      CompletableFuture<List<Long>> reply = new CompletableFuture<>();
      time.after(
          millis(1),
          () -> {
            List<Long> numbers = server.run(key, news);
            time.after(millis(1), () -> reply.complete(numbers));
          });
      return reply;
    }

    private void call(int failedBefore) {
      CompletableFuture<Void> unused =
          permits
              .acquire(WaitLimits.NONE)
              .handle(
                  (permit, failure) -> {
                    if (permit == null) {
                      after(1_000, () -> call(failedBefore));
                    } else {
                      send(permit, failedBefore);
                    }
                    return null;
                  });
    }

    private void send(Permit permit, int failedBefore) {
      permit.sent();
      time.after(
          route.out().get(),
          () -> {
            boolean admitted = arrive();
            Runnable unused =
                schedule(
                    route.back().get().toNanos(), () -> answer(permit, admitted, failedBefore));
          });
      if (dying) {
        dead = true;
        members.remove(this);
        Member unused = join();
      }
    }

    private void answer(Permit permit, boolean admitted, int failedBefore) {
      if (admitted) {
        permit.answered();
        call(0);
        return;
      }
      boolean unused = permit.throttled();
      double jitter = 1 + 0.3 * random.nextDouble();
      int wait = (int) (1_000 * Math.min(1 << failedBefore, 16) * jitter);
      permits.pause(millis(wait));
      if (failedBefore == MAX_RETRIES) {
        call(0);
      } else {
        after(wait, () -> call(failedBefore + 1));
      }
    }
  }
}
