package dev.flxpoint.client;

import dev.flxpoint.api.TokenType;
import java.util.Objects;

/**
 * Collects the tokens that a {@link Workspace} holds from the start. Not thread-safe; it says
 * nothing after {@link Flxpoint#workspace} has returned.
 */
public final class WorkspaceBuilder {
  private final HeldTokens held = new HeldTokens();
  private boolean reserved;

  WorkspaceBuilder() {}

  /**
   * Adds the Account token.
   *
   * @throws IllegalArgumentException if there is one, or its characters are those of another token
   */
  public WorkspaceBuilder account(AccountToken token) {
    return add(Owner.ACCOUNT, token);
  }

  /**
   * Adds the token of a source.
   *
   * @param id of the source, as the API has it; above zero
   * @throws IllegalArgumentException if the source has one, another owner has this one, or the id
   *     is none
   */
  public WorkspaceBuilder source(long id, SourceToken token) {
    return add(Owner.of(TokenType.SOURCE, id), token);
  }

  /**
   * Adds the token of a channel.
   *
   * @param id of the channel, as the API has it; above zero
   * @throws IllegalArgumentException if the channel has one, another owner has this one, or the id
   *     is none
   */
  public WorkspaceBuilder channel(long id, ChannelToken token) {
    return add(Owner.of(TokenType.CHANNEL, id), token);
  }

  /**
   * Keeps the Account token from scoped operations, those that accept a Source or Channel token, as
   * the prose of the API's page on tokens has it; by default it makes the calls that no narrower
   * token can make, as their entries in the API's reference list it.
   *
   * <p>A call that would need it then fails with a {@link MissingTokenException} instead of a 401
   * or 403 of the API.
   */
  public WorkspaceBuilder reserveScopedOperations() {
    reserved = true;
    return this;
  }

  Workspace build(Engine engine) {
    return new Workspace(engine, new WorkspaceTokens(held, engine.retrofit().baseUrl(), reserved));
  }

  private WorkspaceBuilder add(Owner owner, Token token) {
    Objects.requireNonNull(token, "token == null");
    if (held.of(owner) != null) {
      throw new IllegalArgumentException(
          "There is a token of " + owner + " already: an owner has one token");
    }
    held.put(owner, token);
    return this;
  }
}
