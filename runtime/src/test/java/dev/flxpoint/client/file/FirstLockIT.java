package dev.flxpoint.client.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.client.internal.time.FakeTime;
import dev.flxpoint.client.spi.Permit;
import dev.flxpoint.client.spi.PermitKey;
import dev.flxpoint.client.spi.TokenPermits;
import dev.flxpoint.client.spi.WaitLimits;
import java.io.IOException;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of many processes that start on a busy host, none loads classes while the others wait. */
final class FirstLockIT {
  @TempDir private Path folder;

  @Test
  void processThatStarts_loadsNoClassUnderTheLock() throws Exception {
    assertThat(classesUnderTheLock("tried")).isZero();
  }

  @Test
  void folderThatIsNotTried_isFoundOut() throws Exception {
    assertThat(classesUnderTheLock("untried")).isGreaterThan(20);
  }

  private long classesUnderTheLock(String how) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-classpath",
                System.getProperty("java.class.path"),
                Starting.class.getName(),
                folder.toString(),
                how)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return Long.parseLong(printed.strip());
  }

  /** Prints how many classes are loaded between having the file and giving it back. */
  static final class Starting {
    private static final ClassLoadingMXBean CLASSES = ManagementFactory.getClassLoadingMXBean();

    private Starting() {}

    public static void main(String[] arguments) throws Exception {
      Path folder = Path.of(arguments[0]);
      if (arguments[1].equals("tried")) {
        FilePermits.in(folder).close();
      }
      // All on this thread, so that what others load is not counted.
      FakeTime time = new FakeTime();
      assertThat(time.now().plusNanos(time.hostNanos())).isEqualTo(time.now());
      Counting store = new Counting(SlotFile.at(folder.resolve("some.permits")));
      FilePermits permits = new FilePermits(folder, path -> store, time, Runnable::run);
      TokenPermits token =
          permits.of(
              PermitKey.of("https://api.example.com:443", "not-a-token-0123456789"), news -> {});
      for (int i = 0; i < 3; i++) {
        CompletableFuture<Permit> turn = token.acquire(WaitLimits.NONE);
        time.advance(Duration.ofSeconds(2));
        turn.join().sent();
        turn.join().answered();
      }
      System.out.println(store.loaded.get());
    }

    private static final class Counting implements SlotStore {
      private final SlotStore store;
      private final AtomicLong loaded = new AtomicLong();

      private Counting(SlotStore store) {
        this.store = store;
        // What counts is there before it does.
        Timed unused = new Timed(CLASSES::getTotalLoadedClassCount);
      }

      @Override
      public boolean tryChange(LongSupplier clock, Consumer<Slots> change) throws IOException {
        Timed timed = new Timed(clock);
        boolean changed = store.tryChange(timed, change);
        loaded.addAndGet(CLASSES.getTotalLoadedClassCount() - timed.before);
        return changed;
      }

      @Override
      public Object lastChange() throws IOException {
        return store.lastChange();
      }
    }

    /** Asked for the time first of all, once the file is locked. */
    private static final class Timed implements LongSupplier {
      private final LongSupplier clock;
      private long before = CLASSES.getTotalLoadedClassCount();

      private Timed(LongSupplier clock) {
        this.clock = clock;
      }

      @Override
      public long getAsLong() {
        before = CLASSES.getTotalLoadedClassCount();
        return clock.getAsLong();
      }
    }
  }
}
