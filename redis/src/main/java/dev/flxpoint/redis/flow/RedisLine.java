package dev.flxpoint.redis.flow;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.flxpoint.redis.internal.source.RedisLink;
import dev.flxpoint.redis.internal.source.RedisSource;
import io.lettuce.core.RedisException;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The connection that states are asked for on, made when it is first needed, and replaced when it
 * broke, so that nothing that was sent on it is sent again. Thread-safe.
 */
final class RedisLine {
  private static final Duration LONGEST_CLOSE = Duration.ofSeconds(2);

  private final RedisSource source;

  @GuardedBy("this")
  private @Nullable RedisLink link;

  RedisLine(RedisSource source) {
    this.source = source;
  }

  String name() {
    return source.name();
  }

  synchronized RedisClusterAsyncCommands<String, String> commands() {
    RedisLink current = link;
    if (current != null && (current.connection().isOpen() || !source.ownsConnection())) {
      return current.commands();
    }
    hangUp();
    CompletableFuture<RedisLink> made = source.connect().toCompletableFuture();
    try {
      RedisLink next = Waiting.on(made);
      link = next;
      return next.commands();
    } catch (RedisException e) {
      CompletableFuture<Void> unused = made.thenAccept(this::endLate);
      throw e;
    }
  }

  synchronized void close() {
    hangUp();
    source.close(LONGEST_CLOSE);
  }

  @GuardedBy("this")
  private void hangUp() {
    if (link != null && source.ownsConnection()) {
      CompletableFuture<Void> unused = link.connection().closeAsync();
    }
    link = null;
  }

  private void endLate(RedisLink late) {
    if (source.ownsConnection()) {
      CompletableFuture<Void> unused = late.connection().closeAsync();
    }
  }
}
