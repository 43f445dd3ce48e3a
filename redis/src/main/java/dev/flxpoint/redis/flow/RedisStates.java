package dev.flxpoint.redis.flow;

import dev.flxpoint.flow.store.FlowStoreException;
import dev.flxpoint.flow.store.SharedStates;
import dev.flxpoint.flow.store.StoreAwayException;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisLoadingException;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** States in hashes of a Redis, one for each. Thread-safe. */
final class RedisStates implements SharedStates {
  private static final String ENTRY = "=";

  /** Who has the state, by which token and until when. */
  private static final Set<String> LEASE = Set.of("h", "t", "u");

  /**
   * What the script says before the version of a format after the first, which alone have a field
   * for it.
   */
  private static final String VERSION = "VERSION ";

  /** It lapses by itself, and whoever closes it wants to end. */
  private static final Duration LONGEST_RELEASE = Duration.ofSeconds(1);

  private final RedisLine line;
  private final String keyPrefix;

  RedisStates(RedisLine line, String keyPrefix) {
    this.line = line;
    this.keyPrefix = keyPrefix;
  }

  @Override
  public OptionalLong take(String flow, String holder, long token, Duration lease) {
    long taken = run(flow, "take", Long.toString(token), micros(lease), holder);
    return taken == 0 ? OptionalLong.empty() : OptionalLong.of(taken);
  }

  @Override
  public boolean renew(String flow, long token, Duration lease) {
    return run(flow, "renew", Long.toString(token), micros(lease)) != 0;
  }

  @Override
  public Map<String, String> read(String flow) {
    Map<String, String> fields = ask(flow, commands -> commands.hgetall(key(flow)));
    Map<String, String> entries = new TreeMap<>();
    fields.forEach(
        (field, value) -> {
          if (field.startsWith(ENTRY)) {
            entries.put(text(flow, field, field.substring(1)), text(flow, field, value));
          } else if (!LEASE.contains(field)) {
            throw foreign(flow, field, null);
          }
        });
    return entries;
  }

  @Override
  public boolean write(String flow, long token, Map<String, @Nullable String> changes) {
    List<String> arguments = new ArrayList<>(List.of("write", Long.toString(token)));
    changes.forEach(
        (key, value) -> {
          arguments.add((value == null ? "-" : "+") + WholeText.escape(key));
          arguments.add(value == null ? "" : WholeText.escape(value));
        });
    return run(flow, arguments.toArray(String[]::new)) != 0;
  }

  @Override
  public void release(String flow, long token) {
    String[] release = {"release", Long.toString(token)};
    long unused =
        ask(flow, commands -> StateScript.run(commands, key(flow), release), LONGEST_RELEASE);
  }

  @Override
  public String holder(String flow) {
    String holder = ask(flow, commands -> commands.hget(key(flow), "h"));
    return holder == null ? "" : holder;
  }

  @Override
  public String where() {
    return line.name();
  }

  @Override
  public void close() {
    line.close();
  }

  private long run(String flow, String... arguments) {
    return ask(flow, commands -> StateScript.run(commands, key(flow), arguments));
  }

  private <T extends @Nullable Object> T ask(
      String flow,
      Function<RedisClusterAsyncCommands<String, String>, CompletionStage<T>> question) {
    return ask(flow, question, Waiting.LONGEST);
  }

  private <T extends @Nullable Object> T ask(
      String flow,
      Function<RedisClusterAsyncCommands<String, String>, CompletionStage<T>> question,
      Duration longest) {
    try {
      return Waiting.on(ConnectedSoon.ask(() -> question.apply(line.commands(longest))), longest);
    } catch (RedisException e) {
      String refusal = refusal(e);
      if (refusal == null) {
        throw new StoreAwayException(problem(flow, e), e);
      }
      throw new FlowStoreException(problem(flow, refusal, e), e);
    }
  }

  /**
   * Returns what a server says that does not do what it is asked; null if it may do so later,
   * because it is away or still loading.
   */
  private static @Nullable String refusal(@Nullable Throwable failure) {
    if (failure == null || failure instanceof RedisLoadingException) {
      return null;
    }
    return failure instanceof RedisCommandExecutionException
        ? String.valueOf(failure.getMessage())
        : refusal(failure.getCause());
  }

  private String problem(String flow, String refusal, RedisException e) {
    if (refusal.startsWith(VERSION)) {
      return place(flow)
          + " has version "
          + refusal.substring(VERSION.length())
          + " of the format, and this library knows version 1 only: use the library that wrote"
          + " it, or a newer one, or choose another keyPrefix. Nothing was changed";
    }
    if (refusal.startsWith("DAMAGED") || refusal.contains("WRONGTYPE")) {
      return place(flow)
          + " is not as this library wrote it: "
          + refusal
          + ". Nothing was changed. Restore the key, or choose another keyPrefix. When no process"
          + " has the state open, HSET it t 0 u 0 to go on with the entries that it has, or DEL it"
          + " to begin anew";
    }
    return problem(flow, e);
  }

  private String problem(String flow, RedisException e) {
    return place(flow)
        + " can be neither read nor changed: "
        + e
        + ". What was being changed may be changed or not, and is read again before it is next"
        + " used. See that the server can be reached, is no replica, and lets this user EVAL,"
        + " EVALSHA, TIME, HGET, HGETALL, HSET and HDEL under "
        + keyPrefix
        + "*";
  }

  private String text(String flow, String field, String escaped) {
    try {
      return WholeText.unescape(escaped);
    } catch (IllegalArgumentException e) {
      throw foreign(flow, field, e);
    }
  }

  private FlowStoreException foreign(String flow, String field, @Nullable Exception e) {
    return new FlowStoreException(
        place(flow)
            + " holds what this library did not write, in the field \""
            + field
            + "\". No entry was changed. Take that field out, or choose another keyPrefix",
        e);
  }

  private String place(String flow) {
    return "The state \"" + flow + "\" in " + where() + ", of the key " + key(flow) + ",";
  }

  private String key(String flow) {
    return keyPrefix + flow;
  }

  private static String micros(Duration time) {
    return Long.toString(time.toNanos() / 1_000);
  }
}
