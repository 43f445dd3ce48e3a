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
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Processes on one token in virtual time, which die and stand still by a seed. */
final class Fleet {
  private static final PermitKey KEY = PermitKey.of("https://api.example.com:443", "not-a-token");

  final FakeTime time = new FakeTime();
  final List<Long> arrivals = new ArrayList<>();
  private final Random random;
  private final Path folder;
  private final List<Member> members = new ArrayList<>();
  private int left;

  Fleet(long seed, Path folder) {
    this.random = new Random(seed);
    this.folder = folder;
  }

  /** Makes so many requests with so many processes. */
  void run(int processes, int requests, boolean harmed) {
    left = requests;
    for (int i = 0; i < processes; i++) {
      start();
    }
    while (left > 0) {
      time.advance(Duration.ofMillis(500 + random.nextInt(1_000)));
      if (harmed && random.nextInt(3) == 0) {
        Member member = members.get(random.nextInt(members.size()));
        if (random.nextBoolean()) {
          member.process.die();
          members.remove(member);
          start();
        } else {
          member.process.standStill(500 + random.nextInt(9_000));
        }
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

  private void start() {
    Member member = new Member(new FleetProcess(time));
    members.add(member);
    member.call();
    member.call();
  }

  private final class Member {
    final FleetProcess process;
    final TokenPermits permits;

    Member(FleetProcess process) {
      this.process = process;
      this.permits = new FilePermits(folder, process, process).of(KEY, change -> {});
    }

    void call() {
      CompletableFuture<Permit> turn = permits.acquire(WaitLimits.NONE);
      CompletableFuture<Void> unused =
          turn.thenAccept(
              permit ->
                  process.after(
                      random.nextInt(random.nextInt(10) == 0 ? 1_500 : 60), () -> send(permit)));
    }

    private void send(Permit permit) {
      if (random.nextInt(30) == 0 || !permit.isValid()) {
        permit.unsent();
        call();
        return;
      }
      permit.sent();
      left--;
      int way = random.nextInt(random.nextInt(20) == 0 ? 2_500 : 120);
      arrivals.add(time.nanoTime() + TimeUnit.MILLISECONDS.toNanos(way));
      boolean breaks = random.nextInt(25) == 0;
      process.after(
          way + random.nextInt(random.nextInt(20) == 0 ? 8_000 : 200),
          () -> {
            if (breaks) {
              permit.lost();
            } else {
              permit.answered();
            }
            call();
          });
    }
  }
}
