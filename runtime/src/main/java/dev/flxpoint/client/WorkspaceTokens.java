package dev.flxpoint.client;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among the tokens of a workspace the narrowest that may make a call.
 *
 * <p>That is the token of the one source or channel that the request names, if it is held, and else
 * the Account token. Who is named is read and never guessed: with one source held, a call that
 * names none may still be about another.
 *
 * @param reserved whether the Account token makes no call that another type could
 */
record WorkspaceTokens(HeldTokens held, HttpUrl baseUrl, boolean reserved) implements TokenChoice {
  @Override
  public Choice of(Operation operation, Request request) {
    Owner owner = NamedOwners.theOne(operation, request, baseUrl);
    Token narrow = owner == null ? null : held.of(owner);
    if (narrow != null) {
      return new Choice(narrow, withoutImplied(operation, request));
    }
    boolean accountMay =
        operation.tokenTypes().contains(TokenType.ACCOUNT)
            && !(reserved && Scopes.isScoped(operation));
    Token account = accountMay ? held.of(Owner.ACCOUNT) : null;
    if (account == null) {
      throw MissingTokens.of(operation, owner, accountMay);
    }
    return new Choice(account, request);
  }

  @Override
  public Token token() {
    return held(Owner.ACCOUNT);
  }

  /** Returns the choice of whoever calls for one source or channel, whatever its token is. */
  TokenChoice of(Owner owner) {
    return new TokenChoice() {
      @Override
      public Choice of(Operation operation, Request request) {
        Token token = held.of(owner);
        if (token == null) {
          throw MissingTokens.of(operation, owner, false);
        }
        return new Choice(token, request);
      }

      @Override
      public Token token() {
        return held(owner);
      }
    };
  }

  private Token held(Owner owner) {
    Token token = held.of(owner);
    if (token == null) {
      throw new IllegalStateException(
          "This workspace holds no token of " + owner + ": " + MissingTokens.howToAdd(owner));
    }
    return token;
  }

  private static Request withoutImplied(Operation operation, Request request) {
    Operation.@Nullable OwnerName name = operation.ownerName();
    return name == null || !name.implied()
        ? request
        : request
            .newBuilder()
            .url(request.url().newBuilder().removeAllQueryParameters(name.name()).build())
            .build();
  }
}
