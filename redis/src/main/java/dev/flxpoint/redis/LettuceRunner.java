package dev.flxpoint.redis;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.flxpoint.redis.internal.source.RedisLink;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs the script by Lettuce, on a single server, with Sentinel or in a cluster.
 *
 * <p>A connection is made when it is first needed, and made anew when it is closed or nothing came
 * back on it for some seconds: on a way that is cut without a word TCP would wait for many minutes.
 * Whoever gave up one that was only slow would make it slower, so each time it waits twice as long.
 */
final class LettuceRunner implements ScriptRunner {
  private static final long SILENCE = Duration.ofSeconds(3).toNanos();
  private static final long LONGEST_SILENCE = 8 * SILENCE;
  private static final long NONE = Long.MAX_VALUE;

  private final Supplier<CompletionStage<RedisLink>> connector;
  private final boolean ownsConnection;
  private final Checkup checkup;
  private final Duration timeout;
  private final Timer timer;

  /**
   * The last number of a question; another may ask on the same connection, by numbers of its own.
   */
  private final AtomicLong questions =
      new AtomicLong(ThreadLocalRandom.current().nextLong(1L << 40));

  /** For how long a connection may be silent. */
  private final AtomicLong silence = new AtomicLong(SILENCE);

  /** When the first of the commands was sent that nothing came back after. */
  private final AtomicLong silentSince = new AtomicLong(NONE);

  @GuardedBy("this")
  private @Nullable CompletableFuture<RedisLink> link;

  /**
   * Creates one.
   *
   * @param timeout how long a question waits for a connection, and is not sent at all after that
   */
  LettuceRunner(
      Supplier<CompletionStage<RedisLink>> connector,
      boolean ownsConnection,
      Checkup checkup,
      Duration timeout,
      Timer timer) {
    this.connector = connector;
    this.ownsConnection = ownsConnection;
    this.checkup = checkup;
    this.timeout = timeout;
    this.timer = timer;
  }

  @Override
  public CompletionStage<List<Long>> run(String key, List<String> arguments) {
    return within(timeout.toNanos(), link()).thenCompose(used -> run(used, key, arguments));
  }

  /** Returns the same, which fails if it takes longer. */
  private <T> CompletableFuture<T> within(long nanos, CompletableFuture<T> whole) {
    if (whole.isDone()) {
      return whole;
    }
    CompletableFuture<T> inTime = whole.copy();
    Runnable cancel =
        timer.schedule(
            nanos,
            () ->
                inTime.completeExceptionally(
                    new TimeoutException(
                        "no connection within " + TimeUnit.NANOSECONDS.toMillis(nanos) + " ms")));
    return inTime.whenComplete((value, failure) -> cancel.run());
  }

  /** Runs it by its digest, and sends all of it to a server that does not know it yet. */
  private CompletionStage<List<Long>> run(RedisLink used, String key, List<String> arguments) {
    RedisClusterAsyncCommands<String, String> commands = used.commands();
    long question = questions.incrementAndGet();
    String[] keys = {key};
    String[] values = PermitScript.numbered(arguments, question).toArray(String[]::new);
    long asked = timer.nanoTime();
    silentSince.compareAndSet(NONE, asked);
    CompletionStage<List<Long>> known =
        commands.evalsha(PermitScript.DIGEST, ScriptOutputType.MULTI, keys, values);
    return known
        .exceptionallyCompose(
            failure -> {
              if (isUnknownScript(failure)) {
                return commands.<List<Long>>eval(
                    PermitScript.TEXT, ScriptOutputType.MULTI, keys, values);
              }
              return CompletableFuture.failedFuture(checkup.explained(failure));
            })
        .whenComplete(
            (reply, failure) -> {
              silentSince.set(NONE);
              if (reply != null) {
                silence.set(bounded(2 * (timer.nanoTime() - asked)));
              }
            })
        .thenApply(
            reply -> {
              if (PermitScript.answers(reply, question)) {
                return reply.subList(0, reply.size() - 1);
              }
              distrust(used);
              throw new Reply.StrangeException(reply == null ? List.of() : reply);
            });
  }

  /** Once it is out of step a connection answers each question with what belongs to another. */
  private void distrust(RedisLink used) {
    if (!ownsConnection) {
      return;
    }
    synchronized (this) {
      CompletableFuture<RedisLink> current = link;
      boolean isInUse =
          current != null
              && current.isDone()
              && !current.isCompletedExceptionally()
              && current.join().equals(used);
      link = isInUse ? null : current;
    }
    CompletableFuture<Void> unused = used.connection().closeAsync();
  }

  private static long bounded(long nanos) {
    return Math.max(SILENCE, Math.min(nanos, LONGEST_SILENCE));
  }

  private static boolean isUnknownScript(Throwable failure) {
    return failure instanceof RedisNoScriptException
        || (failure instanceof CompletionException
            && failure.getCause() instanceof RedisNoScriptException);
  }

  private synchronized CompletableFuture<RedisLink> link() {
    CompletableFuture<RedisLink> current = link;
    if (current != null && isFit(current)) {
      return current;
    }
    silentSince.set(NONE);
    CompletableFuture<RedisLink> next =
        connector
            .get()
            .toCompletableFuture()
            .exceptionallyCompose(
                failure -> CompletableFuture.failedFuture(checkup.explained(failure)))
            .thenCompose(this::checked);
    link = next;
    return next;
  }

  /** Of a server that accepts but does not answer, or will not do, no connection is left open. */
  private CompletableFuture<RedisLink> checked(RedisLink made) {
    long longest = silence.get();
    return within(longest, checkup.of(made.commands()).toCompletableFuture())
        .whenComplete(
            (reply, failure) -> {
              if (failure != null && ownsConnection) {
                silence.set(bounded(2 * longest));
                CompletableFuture<Void> unused = made.connection().closeAsync();
              }
            })
        .thenApply(reply -> made);
  }

  private boolean isFit(CompletableFuture<RedisLink> current) {
    if (!current.isDone()) {
      return true;
    }
    if (current.isCompletedExceptionally()) {
      return false;
    }
    if (!ownsConnection) {
      return true;
    }
    StatefulConnection<String, String> connection = current.join().connection();
    long since = silentSince.get();
    boolean isSilent = since != NONE && timer.nanoTime() - since > silence.get();
    if (connection.isOpen() && !isSilent) {
      return true;
    }
    if (isSilent) {
      silence.updateAndGet(before -> bounded(2 * before));
    }
    CompletableFuture<Void> unused = connection.closeAsync();
    return false;
  }
}
