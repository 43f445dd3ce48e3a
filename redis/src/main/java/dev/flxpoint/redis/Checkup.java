package dev.flxpoint.redis;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out at connect whether a server can keep permits, and says what it lacks. */
final class Checkup {
  private static final Logger LOG = LoggerFactory.getLogger("dev.flxpoint.redis");
  private static final Pattern VERSION = Pattern.compile("redis_version:(\\d+)\\.\\S*");
  private static final Pattern MEMORY = Pattern.compile("maxmemory:(\\d+)");
  private static final Pattern POLICY = Pattern.compile("maxmemory_policy:(\\S+)");
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
              return commands.<List<Long>>eval(
                  PermitScript.TEXT,
                  ScriptOutputType.MULTI,
                  new String[] {keyPrefix + "check"},
                  PermitScript.back("check", "-", 0, PermitScript.Fate.UNSENT, 0)
                      .toArray(String[]::new));
            })
        .exceptionallyCompose(failure -> CompletableFuture.failedFuture(explained(failure)));
  }

  /** Returns the failure, with a reason that says what to do if the server's setup is at fault. */
  Throwable explained(Throwable failure) {
    if (failure instanceof CompletionException && failure.getCause() != null) {
      return explained(failure.getCause());
    }
    String said = String.valueOf(failure.getMessage());
    if (!(failure instanceof RedisCommandExecutionException)) {
      return failure;
    }
    if (said.contains("NOPERM")
        || said.contains("ACL")
        || said.contains("can't run this command")) {
      return new RedisSetupException(
          "%s lets this user not do what permits need (%s). Grant it: ACL SETUSER <user> +eval +evalsha +info +time +hgetall +hset +pexpire ~%s*"
              .formatted(server, said, keyPrefix),
          failure);
    }
    if (said.contains("READONLY")) {
      return new RedisSetupException(
          "%s is a replica, which keeps no permits (%s). Name the primary, or use Sentinel or the cluster client"
              .formatted(server, said),
          failure);
    }
    if (said.contains("NOAUTH") || said.contains("WRONGPASS")) {
      return new RedisSetupException(
          "%s wants another user or password (%s). Put them into its URI".formatted(server, said),
          failure);
    }
    if (said.contains("unknown command")) {
      return new RedisSetupException(
          "%s lacks a command that permits need (%s). Undo what renames or disables EVAL, EVALSHA, INFO, TIME, HGETALL, HSET or PEXPIRE"
              .formatted(server, said),
          failure);
    }
    return failure;
  }

  private void judge(String info) {
    Matcher version = VERSION.matcher(info);
    if (version.find() && Integer.parseInt(version.group(1)) < OLDEST) {
      throw new RedisSetupException(
          "%s is of version %s, whose scripts cannot write after they asked for the time. Permits need version %s or later"
              .formatted(server, version.group().substring(14), Integer.toString(OLDEST)),
          null);
    }
    Matcher memory = MEMORY.matcher(info);
    Matcher policy = POLICY.matcher(info);
    if (memory.find()
        && !memory.group(1).equals("0")
        && policy.find()
        && !policy.group(1).equals("noeviction")) {
      LOG.warn(
          "{} evicts keys when its memory is full ({}): a token whose key is evicted rests for 6.5 s. Set maxmemory-policy noeviction, or use a Redis of its own for permits",
          server,
          policy.group(1));
    }
  }
}
