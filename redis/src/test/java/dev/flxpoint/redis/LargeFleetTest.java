package dev.flxpoint.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.client.spi.Permit;
import dev.flxpoint.client.spi.PermitKey;
import dev.flxpoint.client.spi.TokenPermits;
import dev.flxpoint.client.spi.WaitLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Many processes that each use any of many tokens, in virtual time; {@code -Dfleet.tokens=100000
 * -Dfleet.processes=1000} is the size that the documentation tells of.
 */
@Isolated("measures memory")
final class LargeFleetTest {
  private static final int TOKENS = Integer.getInteger("fleet.tokens", 1_000);
  private static final int PROCESSES = Integer.getInteger("fleet.processes", 100);

  /** Of each token, each by a process of its own. */
  private static final int CALLS = 3;

  private static final Duration WAY = Duration.ofMillis(50);

  private final VirtualTime time = new VirtualTime();
  private final Random random = new Random(1);
  private final LuaServer server =
      new LuaServer(PermitScript.TEXT, () -> 1_790_000_000_000_000L + time.nanoTime() / 1_000);
  private final Map<Integer, List<Long>> arrivals = new HashMap<>();
  private int answered;

  @Test
  void anyProcessUsesAnyToken_allAreServed_noneIsEarly_inLittleMemory() {
    long before = usedBytes();
    List<SharedPermits> processes = new ArrayList<>();
    for (int i = 0; i < PROCESSES; i++) {
      processes.add(Rig.permits(this::run, time, "p" + i));
    }
    for (int token = 0; token < TOKENS; token++) {
      PermitKey key = PermitKey.of("https://api.example.com:443", "t" + token);
      for (int call = 0; call < CALLS; call++) {
        int number = token;
        TokenPermits permits = processes.get(random.nextInt(PROCESSES)).of(key, change -> {});
        time.after(Duration.ofMillis(random.nextInt(10_000)), () -> send(permits, number));
      }
    }
    time.pass(Duration.ofMinutes(1));
    assertThat(answered).isEqualTo(CALLS * TOKENS);
    arrivals.values().forEach(each -> assertThat(Rig.early(each, Duration.ofSeconds(1))).isZero());
    double commands = (double) server.commands / answered;
    assertThat(commands).isLessThan(4.5);
    // Arrivals, the double of the server and its hashes are in it too.
    long bytes = (usedBytes() - before) / ((long) CALLS * TOKENS);
    if (System.getProperty("fleet.tokens") != null) {
      System.out.printf(
          "%d tokens, %d processes: %.2f commands a call, %d bytes for a process's token%n",
          TOKENS, PROCESSES, commands, bytes);
    }
    assertThat(bytes).isLessThan(8_000);
    assertThat(processes).hasSize(PROCESSES);
  }

  private void send(TokenPermits permits, int token) {
    CompletableFuture<Void> unused =
        permits
            .acquire(WaitLimits.NONE)
            .thenAccept(
                permit -> {
                  permit.sent();
                  time.after(WAY, () -> arrive(permit, token));
                });
  }

  private void arrive(Permit permit, int token) {
    arrivals.computeIfAbsent(token, each -> new ArrayList<>(CALLS)).add(time.nanoTime());
    time.after(
        WAY,
        () -> {
          permit.answered();
          answered++;
        });
  }

  private CompletableFuture<List<Long>> run(String key, List<String> arguments) {
    CompletableFuture<List<Long>> reply = new CompletableFuture<>();
    time.after(
        Duration.ofMillis(1),
        () -> {
          List<Long> numbers = server.run(key, arguments);
          time.after(Duration.ofMillis(1), () -> reply.complete(numbers));
        });
    return reply;
  }

  private static long usedBytes() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
