package dev.flxpoint.redis.flow;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.flxpoint.redis.internal.source.RedisLink;
import dev.flxpoint.redis.internal.source.RedisSource;
import io.lettuce.core.RedisException;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The connection that states are asked for on, made when it is first needed, and replaced when it
 * broke, so that nothing that was sent on it is sent again. All who need it while it is being made
 * wait for the same one, and closing ends their wait. Thread-safe.
 */
final class RedisLine {
  private static final Duration LONGEST_CLOSE = Duration.ofSeconds(2);

  private final RedisSource source;

  @GuardedBy("this")
  private @Nullable CompletableFuture<RedisLink> link;

  @GuardedBy("this")
  private boolean closed;

  RedisLine(RedisSource source) {
    this.source = source;
  }

  String name() {
    return source.name();
  }

  /**
   * Returns what commands are sent by.
   *
   * @throws RedisException if there is no connection within that time, or it was closed for good
   */
  RedisClusterAsyncCommands<String, String> commands(Duration longest) {
    return Waiting.on(link(), longest).commands();
  }

  void close() {
    synchronized (this) {
      closed = true;
      hangUp();
    }
    source.close(LONGEST_CLOSE);
  }

  private synchronized CompletableFuture<RedisLink> link() {
    if (closed) {
      return CompletableFuture.failedFuture(new RedisException("The connection was closed"));
    }
    CompletableFuture<RedisLink> current = link;
    if (current == null || isBroken(current)) {
      hangUp();
      current = connect();
      link = current;
    }
    return current;
  }

  private boolean isBroken(CompletableFuture<RedisLink> made) {
    return made.isCompletedExceptionally()
        || (made.isDone() && source.ownsConnection() && !made.join().connection().isOpen());
  }

  /** A connection that comes after nobody waits for it any more is ended. */
  private CompletableFuture<RedisLink> connect() {
    CompletableFuture<RedisLink> shared =
        new CompletableFuture<RedisLink>().orTimeout(Waiting.LONGEST.toSeconds(), TimeUnit.SECONDS);
    var unused =
        source
            .connect()
            .whenComplete(
                (made, failure) -> {
                  if (failure != null) {
                    shared.completeExceptionally(failure);
                  } else if (!shared.complete(made)) {
                    end(made);
                  }
                });
    return shared;
  }

  private synchronized void hangUp() {
    CompletableFuture<RedisLink> last = link;
    link = null;
    if (last != null
        && !last.completeExceptionally(new RedisException("The connection was closed"))
        && !last.isCompletedExceptionally()) {
      end(last.join());
    }
  }

  private void end(RedisLink ended) {
    if (source.ownsConnection()) {
      CompletableFuture<Void> unused = ended.connection().closeAsync();
    }
  }
}
