package dev.flxpoint.client.spi;

/**
 * Hands out the permits that requests need, two for each token and rolling second.
 *
 * <p>By default a process keeps the permits of its tokens to itself. Several processes that use one
 * token need another implementation, which they all ask. The {@link Permit} says what it is told of
 * each request; when a permit may be granted is the implementation's to decide.
 *
 * <p>Thread-safe.
 */
@FunctionalInterface
public interface Permits {
  /**
   * Returns the permits of a token.
   *
   * <p>A client asks when it first uses a token, and again when it uses one that was idle and
   * {@linkplain TokenPermits#retire retired}. Several clients of a process ask independently: all
   * that is returned for one key shares one limit. The client waits meanwhile, with a lock held, so
   * this neither blocks nor calls the client; whatever has to be fetched is fetched by the first
   * {@link TokenPermits#acquire}.
   *
   * @param key the token, without its characters
   * @param listener hears how the pace of this token changes, with no lock held
   */
  TokenPermits of(PermitKey key, PaceListener listener);
}
