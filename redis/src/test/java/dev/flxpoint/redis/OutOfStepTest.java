package dev.flxpoint.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.redis.internal.source.RedisLink;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Connections on which a reply is that of another question, or of none. */
final class OutOfStepTest {
  private static final String KEY = "flxpoint:key";

  private final VirtualTime time = new VirtualTime();
  private final LuaServer server =
      new LuaServer(PermitScript.TEXT, () -> 1_790_000_000_000_000L + time.nanoTime() / 1_000);
  private final List<Connection> connections = new ArrayList<>();

  @Test
  void replyOfAnotherQuestion_isNoGrant_andItsConnectionIsReplaced() {
    LettuceRunner runner = runner(true);
    CompletableFuture<List<Long>> early = ask(runner, "a");
    connections.get(0).answer();
    assertThat(early.join().get(0)).isZero();
    time.pass(Duration.ofSeconds(7));
    CompletableFuture<List<Long>> first = ask(runner, "a");
    connections.get(0).answer();
    assertThat(first.join().get(0)).isEqualTo(1);

    CompletableFuture<List<Long>> second = ask(runner, "b");
    connections.get(0).answerAs(connections.get(0).lastReply);
    assertStrange(second);
    assertThat(connections.get(0).closed).isEqualTo(1);

    CompletableFuture<List<Long>> again = ask(runner, "b");
    connections.get(1).answer();
    assertThat(again.join()).hasSize(16);
    assertThat(connections).hasSize(2);
  }

  @Test
  void manyStrangeReplies_closeTheConnectionThatTheyCameOn_noneThatWasMadeSince() {
    LettuceRunner runner = runner(true);
    List<CompletableFuture<List<Long>>> turns = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      turns.add(ask(runner, "lease" + i));
    }
    for (int i = 0; i < 20; i++) {
      connections.get(0).answerAs(List.of(5L));
      CompletableFuture<List<Long>> meanwhile = ask(runner, "next" + i);
      connections.get(1).answer();
      assertThat(meanwhile.join()).hasSize(16);
    }
    turns.forEach(OutOfStepTest::assertStrange);
    assertThat(connections).hasSize(2);
    assertThat(connections.get(1).closed).isZero();
  }

  @Test
  void connectionOfTheCaller_isNotClosed_andWhatIsNotItsReplyIsNoGrant() {
    LettuceRunner runner = runner(false);
    CompletableFuture<List<Long>> turn = ask(runner, "a");
    connections.get(0).answerAs(List.of(1L, 0L));
    assertStrange(turn);
    CompletableFuture<List<Long>> none = ask(runner, "a");
    connections.get(0).answerAs(null);
    assertStrange(none);
    assertThat(connections).singleElement().returns(0, connection -> connection.closed);
  }

  private static CompletableFuture<List<Long>> ask(LettuceRunner runner, String lease) {
    return runner.run(KEY, PermitScript.take(lease, "-", 0, false)).toCompletableFuture();
  }

  private static void assertStrange(CompletableFuture<List<Long>> reply) {
    assertThatThrownBy(reply::join).hasCauseInstanceOf(Reply.StrangeException.class);
  }

  private LettuceRunner runner(boolean ownsConnection) {
    return new LettuceRunner(
        () -> {
          Connection made = new Connection();
          connections.add(made);
          return CompletableFuture.completedFuture(made.link());
        },
        ownsConnection,
        new Checkup("redis", "flxpoint:"),
        Duration.ofSeconds(1),
        time);
  }

  /** A connection whose replies come when a test says so, and are what it says. */
  private final class Connection {
    private final Queue<Answer<List<Long>>> waiting = new ArrayDeque<>();
    private final Queue<List<Long>> replies = new ArrayDeque<>();
    private List<Long> lastReply = List.of();
    private int closed;

    RedisLink link() {
      return new RedisLink(
          proxy(StatefulConnection.class, (self, method, args) -> connection(method.getName())),
          proxy(
              RedisClusterAsyncCommands.class,
              (self, method, args) -> command(method.getName(), args)));
    }

    void answer() {
      lastReply = replies.remove();
      waiting.remove().complete(lastReply);
    }

    void answerAs(@Nullable List<Long> reply) {
      replies.remove();
      waiting.remove().complete(reply);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // It is what the method of Lettuce returns.
    private Object connection(String method) {
      switch (method) {
        case "isOpen" -> {
          return closed == 0;
        }
        case "closeAsync" -> {
          closed++;
          return CompletableFuture.completedFuture(null);
        }
        default -> throw new AssertionError(method);
      }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // As above.
    private Object command(String method, Object[] args) {
      switch (method) {
        case "info" -> {
          Answer<String> info = new Answer<>();
          info.complete("redis_version:7.0.15\r\nmaxmemory:0\r\nmaxmemory_policy:noeviction\r\n");
          return info;
        }
        case "eval" -> {
          Answer<List<Long>> checked = new Answer<>();
          checked.complete(List.of());
          return checked;
        }
        case "evalsha" -> {
          replies.add(server.run(((String[]) args[2])[0], List.of((String[]) args[3])));
          Answer<List<Long>> answer = new Answer<>();
          waiting.add(answer);
          return answer;
        }
        default -> throw new AssertionError(method);
      }
    }
  }

  private static final class Answer<T> extends CompletableFuture<T> implements RedisFuture<T> {
    @Override
    public @Nullable String getError() {
      return null;
    }

    @Override
    public boolean await(long timeout, TimeUnit unit) {
      return isDone();
    }
  }

  @SuppressWarnings({
    "unchecked",
    "TypeParameterUnusedInFormals"
  }) // It is of that interface, whose parameters nobody sees.
  private static <T> T proxy(Class<?> type, InvocationHandler handler) {
    return (T)
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, args) ->
                switch (method.getName()) {
                  case "hashCode" -> System.identityHashCode(self);
                  case "equals" -> self == args[0];
                  default -> handler.invoke(self, method, args);
                });
  }
}
