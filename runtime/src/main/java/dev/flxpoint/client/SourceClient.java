package dev.flxpoint.client;

import dev.flxpoint.api.source.SourceApis;

/**
 * What a {@link SourceToken} may call, by subject.
 *
 * <p>Thread-safe. Made by {@link Flxpoint#source}; clients of the same token share its permits.
 */
public final class SourceClient extends SourceApis {
  private final TokenSession session;

  SourceClient(TokenSession session) {
    super(session);
    this.session = session;
  }

  /** Returns the token that a call made now carries. */
  public SourceToken token() {
    return (SourceToken) session.token();
  }

  /** Returns how things stand with the token's permits. */
  public TokenStatus status() {
    return session.status();
  }

  /**
   * Returns what the current thread is at work on, as the listeners of the {@link Flxpoint} know
   * it, for calls that other threads make for it: {@code context.within(() -> call.execute())}. By
   * itself a call belongs to the work of the thread that makes it.
   */
  public CallContext context() {
    return session.context();
  }

  /**
   * Returns an implementation of a Retrofit interface of your own, sent with this client's token.
   *
   * <p>Each method returns an {@link dev.flxpoint.api.ApiCall} and names its operation by {@link
   * dev.flxpoint.api.ForOperation}; one that this token may not call is refused when it is
   * executed, before anything is sent.
   */
  public <A> A create(Class<A> api) {
    return session.create(api);
  }

  /** Returns what this is a client of; no character of the token. */
  @Override
  public String toString() {
    return "SourceClient{" + session + "}";
  }
}
