package dev.flxpoint.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.client.spi.Permits;
import dev.flxpoint.client.spi.PermitsContract;
import dev.flxpoint.client.spi.World;
import io.lettuce.core.RedisClient;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The script in a real server, with its Lua, its numbers and its hashes. Only the time is the
 * test's, since a second of each of hundreds of calls would be half an hour: the script is told it.
 */
@ResourceLock(RealRedis.SCRIPTS)
final class SharedPermitsContractIT extends PermitsContract {
  private static final String SCRIPT =
      Rig.script("redis.call('TIME')", "{ ARGV[#ARGV - 1], ARGV[#ARGV] }");

  private static final long QUESTION = 7;

  private static RealRedis redis;
  private static RedisClient client;
  private static StatefulRedisConnection<String, String> connection;
  private static int worlds;

  @BeforeAll
  static void connect() throws IOException {
    redis = RealRedis.any();
    client = RedisClient.create(redis.uri());
    connection = client.connect();
  }

  @AfterAll
  static void close() throws IOException {
    connection.close();
    client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
    redis.close();
  }

  @Override
  protected World world() {
    return new VirtualTime();
  }

  @Override
  protected Permits permits(World world) {
    VirtualTime time = (VirtualTime) world;
    String prefix = redis.keyPrefix() + worlds++ + ":";
    RedisCommands<String, String> commands = connection.sync();
    String digest = commands.scriptLoad(SCRIPT);
    ScriptRunner runner =
        (key, arguments) -> {
          long micros = 1_790_000_000_000_000L + time.nanoTime() / 1_000;
          Stream<String> clock =
              Stream.of(Long.toString(micros / 1_000_000), Long.toString(micros % 1_000_000));
          List<Long> reply =
              commands.evalsha(
                  digest,
                  ScriptOutputType.MULTI,
                  new String[] {prefix + key},
                  Stream.concat(PermitScript.numbered(arguments, QUESTION).stream(), clock)
                      .toArray(String[]::new));
          assertThat(PermitScript.answers(reply, QUESTION)).isTrue();
          return CompletableFuture.completedFuture(reply.subList(0, reply.size() - 1));
        };
    return SharedPermitsContractTest.known(Rig.permits(runner, time, "p"), world);
  }

  @Override
  protected Duration lostFor() {
    return Duration.ofSeconds(6);
  }

  @Override
  protected int schedules() {
    return Boolean.getBoolean("slow") ? 20 : 5;
  }
}
