package dev.flxpoint.client.file;

import dev.flxpoint.client.internal.time.FakeTime;
import dev.flxpoint.client.spi.Permit;
import dev.flxpoint.client.spi.PermitKey;
import dev.flxpoint.client.spi.TokenPermits;
import dev.flxpoint.client.spi.WaitLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Processes on one token in virtual time, which die, stand still and are restarted by a seed. */
final class Fleet {
  private static final PermitKey KEY = PermitKey.of("https://api.example.com:443", "not-a-token");

  /** As long as a request is ever taken to be under way. */
  private static final int LONGEST_WAY = 4_000;

  final FakeTime time = new FakeTime();
  final List<Long> arrivals = new ArrayList<>();
  private final Random random;
  private final Path folder;
  private final Function<Path, SlotStore> stores;
  private final @Nullable Safeguard missing;
  private final boolean harmed;
  private final List<Member> members = new ArrayList<>();
  private long bootedAt;
  private int left;

  private Fleet(
      long seed,
      boolean harmed,
      Path folder,
      Function<Path, SlotStore> stores,
      @Nullable Safeguard missing) {
    this.random = new Random(seed);
    this.harmed = harmed;
    this.folder = folder;
    this.stores = stores;
    this.missing = missing;
  }

  /** Returns processes that nothing happens to, with real files. */
  static Fleet unharmed(long seed, Path folder) {
    return new Fleet(seed, false, folder, SlotFile::at, null);
  }

  /** Returns processes that all kinds of things happen to, with real files. */
  static Fleet harmed(long seed, Path folder) {
    return new Fleet(seed, true, folder, SlotFile::at, null);
  }

  /** Returns processes that all kinds of things happen to, and that lack a safeguard. */
  static Fleet without(Safeguard safeguard, long seed, Path folder) {
    MemoryStore store = new MemoryStore(safeguard.without());
    return new Fleet(seed, true, folder, path -> store, safeguard);
  }

  /** Makes so many requests with so many processes. */
  void run(int processes, int requests) {
    left = requests;
    for (int i = 0; i < processes; i++) {
      start();
    }
    while (left > 0) {
      time.advance(Duration.ofMillis(500 + random.nextInt(1_000)));
      if (harmed && random.nextInt(3) == 0) {
        harm(members.get(random.nextInt(members.size())));
      }
    }
  }

  /** Returns how many of the requests came too early. */
  long refused() {
    long[] moments = arrivals.stream().mapToLong(Long::longValue).sorted().toArray();
    return IntStream.range(2, moments.length)
        .filter(i -> moments[i] - moments[i - 2] < TimeUnit.SECONDS.toNanos(1))
        .count();
  }

  private void harm(Member member) {
    if (random.nextInt(20) == 0) {
      restartHost();
    } else if (random.nextBoolean()) {
      replace(member);
    } else {
      member.process.standStill(500 + random.nextInt(9_000));
    }
  }

  /** In no time at all, as a virtual machine may. */
  private void restartHost() {
    bootedAt = time.nanoTime();
    List.copyOf(members).forEach(this::replace);
  }

  private void replace(Member member) {
    member.process.die();
    members.remove(member);
    start();
  }

  private void start() {
    Member member = new Member(new FleetProcess(time, bootedAt));
    members.add(member);
    member.call();
    member.call();
  }

  private final class Member {
    final FleetProcess process;
    final TokenPermits permits;

    Member(FleetProcess process) {
      this.process = process;
      this.permits = new FilePermits(folder, stores, process, process).of(KEY, change -> {});
    }

    void call() {
      CompletableFuture<Permit> turn = permits.acquire(WaitLimits.NONE);
      CompletableFuture<Void> unused = turn.thenAccept(this::use);
    }

    private void use(Permit permit) {
      if (harmed && random.nextInt(25) == 0) {
        // The worst of deaths: at a standstill up to the last moment, to send with the last breath.
        int still = random.nextInt(3_000);
        process.standStill(still);
        ScheduledFuture<?> unused =
            time.schedule(() -> dieSending(permit), still, TimeUnit.MILLISECONDS);
      } else {
        int delay = random.nextInt(random.nextInt(10) == 0 ? 1_500 : 60);
        process.after(delay, () -> send(permit));
      }
    }

    private @Nullable Object dieSending(Permit permit) {
      if (!process.isDead()) {
        if (mayBeSent(permit)) {
          arrive(LONGEST_WAY - random.nextInt(500));
        }
        replace(this);
      }
      return null;
    }

    private void send(Permit permit) {
      if (random.nextInt(30) == 0 || !mayBeSent(permit)) {
        permit.unsent();
        call();
        return;
      }
      permit.sent();
      boolean breaks = random.nextInt(25) == 0;
      int usual = random.nextInt(20) == 0 ? 2_500 : 120;
      int way = random.nextInt(breaks ? LONGEST_WAY : usual);
      arrive(way);
      int back = random.nextInt(random.nextInt(20) == 0 ? 8_000 : 200);
      process.after(
          breaks ? back : way + back,
          () -> {
            if (breaks) {
              permit.lost();
            } else {
              permit.answered();
            }
            call();
          });
    }

    private boolean mayBeSent(Permit permit) {
      return permit.isValid() || missing == Safeguard.DEADLINE_CHECK;
    }

    private void arrive(int way) {
      left--;
      arrivals.add(time.nanoTime() + TimeUnit.MILLISECONDS.toNanos(way));
    }
  }
}
