package dev.flxpoint.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.client.spi.Permit;
import dev.flxpoint.client.spi.PermitKey;
import dev.flxpoint.client.spi.TokenPermits;
import dev.flxpoint.client.spi.WaitLimits;
import dev.flxpoint.flow.store.FlowState;
import dev.flxpoint.flow.store.FlowStore;
import dev.flxpoint.flow.store.StoreAwayException;
import dev.flxpoint.redis.flow.RedisFlowStore;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.SlotHash;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The primary dies in the middle of calls, or stands still, as one whose host is gone without a
 * word; its replica takes over.
 */
@Isolated
@Tag("slow")
final class FailoverIT {
  private static final PermitKey KEY = PermitKey.of("https://api.example.com:443", "not-a-token");
  private static final String PREFIX = "flxpoint:permits:";

  /**
   * The others notice and elect, which takes seconds, or more on a machine that is short of CPU,
   * and the token rests for 6.5 s.
   */
  private static final long LONGEST = TimeUnit.SECONDS.toNanos(60);

  private final Sent sent = new Sent();

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"KILL", "STOP"})
  void masterOfSentinelsIsGone_callsGoOnAtTheNextOne_andNoneIsEarly(String signal)
      throws Exception {
    try (RedisServers servers = new RedisServers(folder)) {
      int master = servers.start();
      RedisServers.await(master, redis -> redis.ping(), "PONG");
      int replica = servers.start("replicaof 127.0.0.1 " + master);
      RedisServers.await(replica, redis -> redis.info("replication"), "master_link_status:up");
      int sentinel = servers.startSentinel(master);
      RedisServers.await(sentinel, redis -> redis.info("sentinel"), "slaves=1");
      try (RedisPermits permits =
          RedisPermits.of("redis-sentinel://127.0.0.1:" + sentinel + "/0#master")) {
        assertGoesOn(permits.of(KEY, change -> {}), () -> servers.signal(signal, master));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"KILL", "STOP"})
  void nodeOfAClusterIsGone_callsGoOnAtItsReplica_andNoneIsEarly(String signal) throws Exception {
    try (RedisServers servers = new RedisServers(folder)) {
      int[] nodes = cluster(servers);
      int slot = SlotHash.getSlot(PREFIX + KEY.hash());
      int owner = slot * 3 / SlotHash.SLOT_COUNT;
      String first = RedisServers.ask(nodes[owner], redis -> redis.clusterMyId());
      RedisServers.await(nodes[3], redis -> redis.clusterNodes(), first);
      String unusedReply = RedisServers.ask(nodes[3], redis -> redis.clusterReplicate(first));
      RedisServers.await(nodes[3], redis -> redis.info("replication"), "master_link_status:up");
      for (int node : nodes) {
        RedisServers.await(node, redis -> redis.clusterInfo(), "cluster_state:ok");
        RedisServers.await(node, redis -> redis.clusterNodes(), "slave " + first);
      }
      // Whoever names another node finds the right one, by a URI or by a client.
      int seed = nodes[(owner + 1) % 3];
      try (RedisPermits permits = RedisPermits.of("redis://127.0.0.1:" + seed);
          RedisClusterClient client = RedisClusterClient.create("redis://127.0.0.1:" + seed);
          RedisPermits others = RedisPermits.of(client);
          FlowStore store = RedisFlowStore.of("redis://127.0.0.1:" + seed)) {
        List<FlowState> states = IntStream.range(0, 9).mapToObj(i -> store.open("f" + i)).toList();
        states.forEach(state -> state.put("count", "1"));
        Permit permit =
            others.of(KEY, change -> {}).acquire(WaitLimits.NONE).get(20, TimeUnit.SECONDS);
        permit.unsent();
        assertGoesOn(permits.of(KEY, change -> {}), () -> servers.signal(signal, nodes[owner]));
        // Each node has some of them.
        states.forEach(state -> put(state, "2"));
        states.forEach(FlowState::close);
        assertThat(store.open("f0").get("count")).isEqualTo("2");
      }
    }
  }

  /** A flow that polls does so, too: it tries again later. */
  private static void put(FlowState state, String count) {
    long until = System.nanoTime() + LONGEST;
    while (true) {
      try {
        state.put("count", count);
        return;
      } catch (StoreAwayException e) {
        assertThat(System.nanoTime()).as("%s", e).isLessThan(until);
      }
    }
  }

  /** Returns three nodes that share the slots evenly, and one without any. */
  private static int[] cluster(RedisServers servers) throws Exception {
    int[] nodes = new int[4];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = servers.start("cluster-enabled yes", "cluster-node-timeout 1000");
      RedisServers.await(nodes[i], redis -> redis.ping(), "PONG");
    }
    int first = nodes[0];
    for (int i = 0; i < 3; i++) {
      int number = i;
      int[] slots =
          IntStream.range(0, SlotHash.SLOT_COUNT)
              .filter(slot -> slot * 3 / SlotHash.SLOT_COUNT == number)
              .toArray();
      String unused = RedisServers.ask(nodes[i], redis -> redis.clusterAddSlots(slots));
      String unusedEpoch =
          RedisServers.ask(nodes[i], redis -> redis.clusterSetConfigEpoch(number + 1L));
    }
    for (int i = 1; i < nodes.length; i++) {
      String unused = RedisServers.ask(nodes[i], redis -> redis.clusterMeet("127.0.0.1", first));
    }
    for (int node : nodes) {
      RedisServers.await(node, redis -> redis.clusterInfo(), "cluster_known_nodes:4");
    }
    return nodes;
  }

  private void assertGoesOn(TokenPermits token, Runnable failure) throws Exception {
    sent.send(token, 4, 2 * LONGEST);
    failure.run();
    long from = System.nanoTime();
    sent.send(token, 4, 2 * LONGEST);
    assertThat(System.nanoTime() - from).isBetween(TimeUnit.SECONDS.toNanos(5), LONGEST);
    sent.assertNoneIsEarly();
  }
}
