package dev.flxpoint.redis.flow;

import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.codec.Base16;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The script that looks at a fencing token and does the work in one step. */
final class StateScript {
  static final String TEXT = read();

  private static final String DIGEST = Base16.digest(TEXT.getBytes(StandardCharsets.UTF_8));

  private StateScript() {}

  /** Answers the token that is in force; 0 if that is another's. */
  static CompletionStage<Long> run(
      RedisClusterAsyncCommands<String, String> commands, String key, String... arguments) {
    String[] keys = {key};
    CompletionStage<String> known =
        commands.evalsha(DIGEST, ScriptOutputType.VALUE, keys, arguments);
    return known
        .exceptionallyCompose(
            failure ->
                isUnknown(failure)
                    ? commands.<String>eval(TEXT, ScriptOutputType.VALUE, keys, arguments)
                    : CompletableFuture.failedFuture(failure))
        .thenApply(Long::parseLong);
  }

  private static boolean isUnknown(Throwable failure) {
    return failure instanceof RedisNoScriptException
        || failure.getCause() instanceof RedisNoScriptException;
  }

  private static String read() {
    try (InputStream text = StateScript.class.getResourceAsStream("state.lua")) {
      if (text == null) {
        throw new IllegalStateException("state.lua is missing beside " + StateScript.class);
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
