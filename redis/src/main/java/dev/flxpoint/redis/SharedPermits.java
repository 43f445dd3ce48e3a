package dev.flxpoint.redis;

import dev.flxpoint.client.spi.PaceListener;
import dev.flxpoint.client.spi.PermitKey;
import dev.flxpoint.client.spi.Permits;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The permits of all tokens that a process uses, one object for each. Thread-safe. */
final class SharedPermits implements Permits {
  private final Line line;
  private final UnaryOperator<String> names;
  private final @Nullable Share share;
  private final ConcurrentMap<PermitKey, SharedToken> tokens = new ConcurrentHashMap<>();

  /**
   * Creates one.
   *
   * @param names how the hash of a token becomes the name of what the server keeps of it
   * @param share what this process may use of each while the server is away; null for nothing
   */
  SharedPermits(Line line, UnaryOperator<String> names, @Nullable Share share) {
    this.line = line;
    this.names = names;
    this.share = share;
  }

  @Override
  public SharedToken of(PermitKey key, PaceListener listener) {
    SharedToken token =
        tokens.compute(
            key, (same, before) -> before == null || before.isRetired() ? newToken(same) : before);
    token.listen(listener);
    return token;
  }

  private SharedToken newToken(PermitKey key) {
    return new SharedToken(line, new TokenNews(line, names.apply(key.hash()), share));
  }
}
