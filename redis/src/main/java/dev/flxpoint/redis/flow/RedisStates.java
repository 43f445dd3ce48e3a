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
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** States in hashes of a Redis, one for each. Thread-safe. */
final class RedisStates implements SharedStates {
  private static final String ENTRY = "=";

  /** Only formats after the first have it, so that this library knows them from its own. */
  private static final String VERSION = "v";

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
    Map<String, String> fields = ask(commands -> commands.hgetall(key(flow)));
    String version = fields.get(VERSION);
    if (version != null) {
      throw newer(flow, version);
    }
    Map<String, String> entries = new TreeMap<>();
    fields.forEach(
        (field, value) -> {
          if (field.startsWith(ENTRY)) {
            entries.put(text(flow, field.substring(1)), text(flow, value));
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
    long unused = ask(commands -> StateScript.run(commands, key(flow), release), LONGEST_RELEASE);
  }

  @Override
  public String holder(String flow) {
    String holder = ask(commands -> commands.hget(key(flow), "h"));
    return holder == null ? "another process" : holder;
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
    return ask(commands -> StateScript.run(commands, key(flow), arguments));
  }

  private <T extends @Nullable Object> T ask(
      Function<RedisClusterAsyncCommands<String, String>, CompletionStage<T>> question) {
    return ask(question, Waiting.LONGEST);
  }

  private <T extends @Nullable Object> T ask(
      Function<RedisClusterAsyncCommands<String, String>, CompletionStage<T>> question,
      Duration longest) {
    try {
      return Waiting.on(ConnectedSoon.ask(() -> question.apply(line.commands(longest))), longest);
    } catch (RedisException e) {
      String problem =
          "A state in "
              + where()
              + " can be neither read nor changed: "
              + e
              + ". What was being changed may be changed or not, and is read again before it is next"
              + " used. See that the server can be reached, is no replica, and lets this user EVAL,"
              + " EVALSHA, TIME, HGET, HGETALL, HSET and HDEL under "
              + keyPrefix
              + "*";
      throw isRefusal(e) ? new FlowStoreException(problem, e) : new StoreAwayException(problem, e);
    }
  }

  /** A server that answers will not answer otherwise later, unless it is still loading. */
  private static boolean isRefusal(@Nullable Throwable failure) {
    return failure != null
        && ((failure instanceof RedisCommandExecutionException
                && !(failure instanceof RedisLoadingException))
            || isRefusal(failure.getCause()));
  }

  private String text(String flow, String escaped) {
    try {
      return WholeText.unescape(escaped);
    } catch (IllegalArgumentException e) {
      throw new FlowStoreException(
          "The key "
              + key(flow)
              + " in "
              + where()
              + " holds what this library did not write: \""
              + escaped
              + "\". Nothing was changed. Take that field out, or choose another keyPrefix",
          e);
    }
  }

  private FlowStoreException newer(String flow, String version) {
    return new FlowStoreException(
        "The key "
            + key(flow)
            + " in "
            + where()
            + " has version "
            + version
            + " of the format, and this library knows version 1 only: use the library that wrote"
            + " it, or a newer one, or choose another keyPrefix",
        null);
  }

  private String key(String flow) {
    return keyPrefix + flow;
  }

  private static String micros(Duration time) {
    return Long.toString(time.toNanos() / 1_000);
  }
}
