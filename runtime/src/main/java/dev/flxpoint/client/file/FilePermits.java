package dev.flxpoint.client.file;

import dev.flxpoint.client.internal.time.SystemTime;
import dev.flxpoint.client.internal.time.Threads;
import dev.flxpoint.client.internal.time.Time;
import dev.flxpoint.client.spi.PaceListener;
import dev.flxpoint.client.spi.PermitKey;
import dev.flxpoint.client.spi.Permits;
import dev.flxpoint.client.spi.TokenPermits;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Permits that all processes of one host share which name the same folder: scheduled jobs, shells
 * and services side by side, without a server.
 *
 * <p>Each token has a small file there, called by its {@link PermitKey}; neither its name nor its
 * content has a character of the token. Processes take turns, and the calls of each are served
 * first come, first served. A permit comes back 1,001 ms after the answer; one whose process died
 * or stood still comes back 7 seconds after its last sign of life. A restart of the host, or a
 * damaged file, holds everybody back for as long.
 *
 * <p>Where the API accepts less than documented, all processes learn the slower pace together, from
 * each other's refusals, and then send one request at a time. Each shows the same pace, and hears
 * of a step as it next looks into the file; of several that it missed, as one. A restart of the
 * host and an hour without a request forget it.
 *
 * <p>The folder must lie on a disk of this host, since network file systems do not keep locks
 * reliably, and its files must not be deleted while they are in use. Where they cannot be read or
 * written, or are found locked for 10 seconds in which nobody changes them, calls fail with a
 * {@code PermitUnavailableException}, and nothing is sent. Files and folder are made for their
 * owner alone, where the system knows owners.
 *
 * <p>Thread-safe; no thread waits for a permit or for a lock. A process that ends soon calls {@link
 * #close} before it does, so that others hear at once of the permits that it had.
 */
public final class FilePermits implements Permits, AutoCloseable {
  private static final SecureRandom RANDOM = new SecureRandom();

  private static final long LONGEST_CLOSE = TimeUnit.SECONDS.toNanos(1);

  private final Path folder;
  private final Function<Path, SlotStore> stores;
  private final Time time;
  private final Executor threads;
  private final ConcurrentMap<PermitKey, FileToken> tokens = new ConcurrentHashMap<>();

  FilePermits(Path folder, Time time, Executor threads) {
    this(folder, SlotFile::at, time, threads);
  }

  FilePermits(Path folder, Function<Path, SlotStore> stores, Time time, Executor threads) {
    this.folder = folder;
    this.stores = stores;
    this.time = time;
    this.threads = threads;
  }

  /**
   * Returns the permits of the folder, which is made if there is none, once a file there could be
   * written and locked.
   *
   * @throws IOException if one cannot; its message names the folder and says why
   */
  public static FilePermits in(Path folder) throws IOException {
    FolderTrial.of(folder);
    return new FilePermits(folder.toRealPath(), SystemTime.INSTANCE, Threads.INSTANCE);
  }

  @Override
  public TokenPermits of(PermitKey key, PaceListener listener) {
    FileToken token =
        tokens.compute(
            key, (asked, known) -> known == null || known.isRetired() ? newToken(asked) : known);
    token.news().listen(listener);
    return token;
  }

  private FileToken newToken(PermitKey key) {
    Path path = folder.resolve(key.hash() + ".permits");
    Steps steps = new Steps(path, stores.apply(path), time, threads);
    return new FileToken(steps, time, RANDOM.nextLong());
  }

  /**
   * Waits until the others know what became of the permits of this process, for 1 second at most;
   * to be called last by a process that ends, after its clients are closed.
   *
   * <p>A process that ends without it may leave others waiting for up to 7 seconds, as one that is
   * killed. Permits may still be had afterwards.
   */
  @Override
  public void close() {
    CompletableFuture<Void> told =
        CompletableFuture.allOf(
            tokens.values().stream().map(FileToken::told).toArray(CompletableFuture<?>[]::new));
    ScheduledFuture<?> bound =
        time.schedule(() -> told.complete(null), LONGEST_CLOSE, TimeUnit.NANOSECONDS);
    try {
      time.awaitDone(told);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    bound.cancel(false);
  }
}
