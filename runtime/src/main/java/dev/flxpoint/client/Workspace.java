package dev.flxpoint.client;

import dev.flxpoint.api.TokenType;
import java.util.Objects;

/**
 * All tokens that a company holds: the Account token, and one for each source and channel, by id.
 *
 * <pre>{@code
 * Workspace acme =
 *     flxpoint.workspace(
 *         w -> w.account(account).source(17, tents).source(18, stoves).channel(3, shop));
 * acme.source(17).inventory().getInventoryVariants().execute();
 * acme.sources().each((id, source) -> push(id, source)).orThrow();
 * }</pre>
 *
 * <p>Its clients are bound to an owner and not to a token: each call asks for the token that is
 * held when it starts, keeps it for all its attempts, and fails with a {@link
 * MissingTokenException} before anything is sent if there is none. So tokens may be added, replaced
 * and removed while clients are in use, and an owner may get its token later than its client.
 *
 * <p>Thread-safe. It needs no closing, and ends with its {@link Flxpoint}.
 */
public final class Workspace {
  private final Engine engine;
  private final WorkspaceTokens tokens;
  private final AccountClient account;
  private final TokenOwners<SourceToken, SourceClient> sources;
  private final TokenOwners<ChannelToken, ChannelClient> channels;

  Workspace(Engine engine, WorkspaceTokens tokens) {
    this.engine = engine;
    this.tokens = tokens;
    this.account = new AccountClient(new TokenSession(engine, tokens, "of a workspace"));
    this.sources = new TokenOwners<>(TokenType.SOURCE, tokens.held(), engine, this::source);
    this.channels = new TokenOwners<>(TokenType.CHANNEL, tokens.held(), engine, this::channel);
  }

  /**
   * Returns a client of all that an Account token may call, which sends each call with the
   * narrowest token that is held for it.
   *
   * <ul>
   *   <li>A call that names one source or channel, by {@link dev.flxpoint.api.Operation#ownerName},
   *       goes with the token of that owner if it is held. A parameter that this token implies is
   *       left out.
   *   <li>All else goes with the Account token: what accepts no other, what names no owner or
   *       several, and what names one whose token is not held. An id of something else, such as a
   *       fulfillment request, tells no owner, and nothing is guessed from how many tokens there
   *       are.
   *   <li>If that is not held either, the call fails with a {@link MissingTokenException}.
   * </ul>
   *
   * <p>Which token it was stands in each {@link AttemptEvent} and {@link CallEvent}, in the log,
   * and in the message of each failure. {@link AccountClient#token()} and {@link
   * AccountClient#status()} are of the Account token, and throw an {@link IllegalStateException}
   * while there is none.
   */
  public AccountClient account() {
    return account;
  }

  /**
   * Returns the client of a source, which holds a token or may get one.
   *
   * @throws IllegalArgumentException if the id is not above zero
   */
  public SourceClient source(long id) {
    return new SourceClient(session(Owner.of(TokenType.SOURCE, id)));
  }

  /**
   * Returns the client of a channel, which holds a token or may get one.
   *
   * @throws IllegalArgumentException if the id is not above zero
   */
  public ChannelClient channel(long id) {
    return new ChannelClient(session(Owner.of(TokenType.CHANNEL, id)));
  }

  /** Returns the sources that have a token, to change these or to run a job over all. */
  public TokenOwners<SourceToken, SourceClient> sources() {
    return sources;
  }

  /** Returns the channels that have a token, to change these or to run a job over all. */
  public TokenOwners<ChannelToken, ChannelClient> channels() {
    return channels;
  }

  /**
   * Adds the Account token, or replaces the one that is held; calls that have started keep theirs.
   *
   * @throws IllegalArgumentException if a source or channel has it
   */
  public void putAccount(AccountToken token) {
    tokens.held().put(Owner.ACCOUNT, Objects.requireNonNull(token, "token == null"));
  }

  /** Removes the Account token; returns whether there was one. Calls that have started keep it. */
  public boolean removeAccount() {
    return tokens.held().remove(Owner.ACCOUNT);
  }

  private TokenSession session(Owner owner) {
    return new TokenSession(engine, tokens.of(owner), owner + " of a workspace");
  }

  /** Returns how many tokens of each type it holds; no character of any. */
  @Override
  public String toString() {
    return "Workspace{account: %s, sources: %s, channels: %s}"
        .formatted(
            tokens.held().of(Owner.ACCOUNT) == null ? "none" : "held",
            sources.ids().size(),
            channels.ids().size());
  }
}
