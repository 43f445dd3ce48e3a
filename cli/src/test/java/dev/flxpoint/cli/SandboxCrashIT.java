package dev.flxpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.model.InventoryVariant;
import dev.flxpoint.api.model.UpsertInventoryParent;
import dev.flxpoint.api.model.UpsertInventoryVariant;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.FlxpointException;
import dev.flxpoint.client.SourceClient;
import dev.flxpoint.client.SourceToken;
import dev.flxpoint.sandbox.Sandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code flxpoint sandbox --state} killed while clients write, and started again with what it left.
 * {@code -Dcrashes=N} kills it as often.
 */
@Tag("slow")
@Timeout(600)
@DisabledOnOs(OS.WINDOWS)
final class SandboxCrashIT {
  private static final int CRASHES = Integer.getInteger("crashes", 1);
  private static final int WRITERS = 4;

  private final Random random = new Random(20261127);
  private final List<Writer> writers =
      IntStream.range(0, WRITERS).mapToObj(i -> new Writer("SKU-OF-" + i)).toList();

  @TempDir private Path folder;

  @Test
  void kill_whileClientsWrite_losesNothingThatWasAnswered() throws Exception {
    for (int kill = 0; kill < CRASHES; kill++) {
      try (ServerProcess sandbox = start("--inventory", "30")) {
        assertWhatIsHeld(sandbox.url());
        CountDownLatch written = new CountDownLatch(1 + random.nextInt(100));
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        writers.forEach(writer -> threads.execute(() -> writer.write(sandbox.url(), written)));
        assertThat(written.await(60, TimeUnit.SECONDS)).as(sandbox.output().toString()).isTrue();
        sandbox.kill();
        threads.shutdown();
        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
      }
    }
    try (ServerProcess sandbox = start("--inventory", "30")) {
      assertWhatIsHeld(sandbox.url());
      assertThat(sandbox.stop(10)).isEqualTo(128 + 15);
      assertThat(sandbox.output()).hasSize(1);
    }
    try (Sandbox sandbox = Sandbox.builder().stateFile(state()).start()) {
      assertThat(sandbox.books().variants().keySet()).hasSize(30 + WRITERS);
    }
  }

  @Test
  void kill_whileItIsFilled_isMadeUpForAtTheNextStart() throws Exception {
    String[] size = {"--inventory", "400", "--orders", "10"};
    int filled = 1 + 400 / Operation.UPSERT_INVENTORY_PARENTS.batchMax() + 10;
    for (int kill = 0; kill < CRASHES; kill++) {
      int lines = Math.min(filled, lines() + 1 + random.nextInt(filled / CRASHES));
      String[] words =
          Stream.concat(Stream.of("sandbox", "--port", "0"), options(size)).toArray(String[]::new);
      Process process = JobRig.java(Main.class, List.of(), words).start();
      CountDownLatch never = new CountDownLatch(1);
      while (process.isAlive() && lines() < lines) {
        boolean unused = never.await(1, TimeUnit.MILLISECONDS);
      }
      process.destroyForcibly().waitFor();
    }
    try (ServerProcess sandbox = start(size)) {
      assertThat(sandbox.stop(10)).isEqualTo(128 + 15);
    }
    try (Sandbox sandbox = Sandbox.builder().stateFile(state()).start()) {
      assertThat(sandbox.books().variants().keySet()).hasSize(400).contains("SKU-400");
      assertThat(sandbox.books().variants().values()).allMatch(each -> each.upserts() == 1);
      assertThat(sandbox.books().orders()).hasSize(10);
    }
  }

  private void assertWhatIsHeld(String url) {
    try (Flxpoint flxpoint = client(url)) {
      for (Writer writer : writers) {
        int held =
            source(flxpoint).inventory().getInventoryVariants(q -> q.skus(writer.sku)).stream()
                .mapToInt(InventoryVariant::quantity)
                .sum();
        assertThat(held).as(writer.sku).isBetween(writer.answered, writer.sent);
      }
    }
  }

  private ServerProcess start(String... size) {
    return ServerProcess.sandbox(options(size).toArray(String[]::new));
  }

  private Stream<String> options(String... size) {
    return Stream.concat(
        Stream.of("--limit", "none", "--state", state().toString()), Stream.of(size));
  }

  private Path state() {
    return folder.resolve("state");
  }

  private int lines() throws Exception {
    return Files.exists(state()) ? Files.readAllLines(state()).size() : 0;
  }

  private static Flxpoint client(String url) {
    return Flxpoint.builder().baseUrl(url).unpaced().maxRetries(0).build();
  }

  private static SourceClient source(Flxpoint flxpoint) {
    return flxpoint.source(SourceToken.of("sandbox-source-1"));
  }

  /** Counts the stock of one variant up, for as long as there is an answer. */
  private static final class Writer {
    private final String sku;
    volatile int sent;
    volatile int answered;

    Writer(String sku) {
      this.sku = sku;
    }

    void write(String url, CountDownLatch written) {
      try (Flxpoint flxpoint = client(url)) {
        for (int next = sent + 1; ; next++) {
          sent = next;
          var variant = UpsertInventoryVariant.builder().sku(sku).quantity(next).build();
          var parent = UpsertInventoryParent.builder().sku(sku).variants(List.of(variant));
          var unused =
              source(flxpoint)
                  .inventory()
                  .upsertInventoryParents(List.of(parent.build()))
                  .execute();
          answered = next;
          written.countDown();
        }
      } catch (FlxpointException e) {
        // The sandbox was killed.
      }
    }
  }
}
