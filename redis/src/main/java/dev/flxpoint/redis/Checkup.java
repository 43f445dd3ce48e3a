package dev.flxpoint.redis;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out at connect whether a server can keep permits, and says what it lacks. */
final class Checkup {
  private static final Logger LOG = LoggerFactory.getLogger("dev.flxpoint.redis");
  private static final Pattern VERSION = Pattern.compile("redis_version:(\\d+)\\.\\S*");
  private static final Pattern MEMORY = Pattern.compile("maxmemory:(\\d+)");
  private static final Pattern POLICY = Pattern.compile("maxmemory_policy:(\\S+)");

  /** What a server says to a client, and what its scripts say. */
  private static final Pattern UNKNOWN =
      Pattern.compile("unknown (redis )?command", Pattern.CASE_INSENSITIVE);

  private static final int OLDEST = 5;

  private final String server;
  private final String keyPrefix;

  Checkup(String server, String keyPrefix) {
    this.server = server;
    this.keyPrefix = keyPrefix;
  }

  /** Asks the server; fails with a {@link RedisSetupException} if it will not do. */
  CompletionStage<List<Long>> of(RedisClusterAsyncCommands<String, String> commands) {
    return commands
        .info()
        .thenCompose(
            info -> {
              judge(info);
              String warning = warning(info);
              if (warning != null) {
                LOG.warn(warning);
              }
              return commands.<List<Long>>eval(
                  PermitScript.TEXT,
                  ScriptOutputType.MULTI,
                  new String[] {keyPrefix + "check"},
                  PermitScript.back("check", "-", 0, PermitScript.Fate.UNSENT, 0)
                      .toArray(String[]::new));
            })
        .exceptionallyCompose(failure -> CompletableFuture.failedFuture(explained(failure)));
  }

  /**
   * Returns the failure, with a reason that says what to do if the server's setup is at fault. What
   * the server said comes last, since a long message may be cut short.
   */
  Throwable explained(Throwable failure) {
    RedisCommandExecutionException refusal = refusal(failure);
    if (refusal == null) {
      return failure;
    }
    String said = String.valueOf(refusal.getMessage());
    if (said.contains("NOPERM")
        || said.contains("ACL")
        || said.contains("can't run this command")) {
      return new RedisSetupException(
          "%s lets this user not do what permits need. Grant it: ACL SETUSER <user> +eval +evalsha +info +time +hgetall +hset +pexpire ~%s*. It says: %s"
              .formatted(server, keyPrefix, said),
          failure);
    }
    if (said.contains("READONLY")) {
      return new RedisSetupException(
          "%s is a replica, which keeps no permits. Name the primary, or use Sentinel or the cluster client. It says: %s"
              .formatted(server, said),
          failure);
    }
    if (said.contains("AUTH") || said.contains("WRONGPASS")) {
      return new RedisSetupException(
          "%s wants another user or password. Put them into its URI. It says: %s"
              .formatted(server, said),
          failure);
    }
    if (UNKNOWN.matcher(said).find()) {
      return new RedisSetupException(
          "%s lacks a command that permits need. Undo what renames or disables EVAL, EVALSHA, INFO, TIME, HGETALL, HSET or PEXPIRE. It says: %s"
              .formatted(server, said),
          failure);
    }
    return failure;
  }

  /** Returns what the server said no with, however it was wrapped; null if it said nothing. */
  private static @Nullable RedisCommandExecutionException refusal(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof RedisCommandExecutionException refusal) {
        return refusal;
      }
    }
    return null;
  }

  /** Fails with a {@link RedisSetupException} if what a server says of itself is not enough. */
  void judge(String info) {
    Matcher version = VERSION.matcher(info);
    if (version.find() && Integer.parseInt(version.group(1)) < OLDEST) {
      throw new RedisSetupException(
          "%s is of version %s, whose scripts cannot write after they asked for the time. Permits need version %s or later"
              .formatted(server, version.group().substring(14), Integer.toString(OLDEST)),
          null);
    }
  }

  /** Returns what its operator should know of a server that does; null if there is nothing. */
  @Nullable String warning(String info) {
    Matcher memory = MEMORY.matcher(info);
    Matcher policy = POLICY.matcher(info);
    boolean evicts =
        memory.find()
            && !memory.group(1).equals("0")
            && policy.find()
            && !policy.group(1).equals("noeviction");
    return evicts
        ? "%s evicts keys when its memory is full (%s): a token whose key is evicted rests for 6.5 s. Set maxmemory-policy noeviction, or use a Redis of its own for permits"
            .formatted(server, policy.group(1))
        : null;
  }
}
