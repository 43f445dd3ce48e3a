package dev.flxpoint.client;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words what a workspace lacks, so that whoever reads it knows which token to add, and how. */
final class MissingTokens {
  private MissingTokens() {}

  /**
   * Returns the failure of a call that no held token may make.
   *
   * @param owner whom the call is about; null if it does not tell
   * @param accountMay whether an Account token could make it
   */
  static MissingTokenException of(Operation operation, @Nullable Owner owner, boolean accountMay) {
    TokenType missing = owner != null ? owner.type() : missing(operation, accountMay);
    String message = "%s %s".formatted(operation, why(operation, owner, accountMay));
    return new MissingTokenException(message, CallFacts.withoutToken(operation, missing), owner);
  }

  private static TokenType missing(Operation operation, boolean accountMay) {
    return accountMay || !Scopes.isScoped(operation)
        ? TokenType.ACCOUNT
        : Scopes.narrower(operation).findFirst().orElse(TokenType.ACCOUNT);
  }

  private static String why(Operation operation, @Nullable Owner owner, boolean accountMay) {
    if (owner != null) {
      return accountMay
          ? "is about %s, and this workspace holds neither its token nor an Account token. Nothing was sent. Add one: %s, or %s."
              .formatted(owner, howToAdd(owner), howToAdd(Owner.ACCOUNT))
          : "is about %s, whose token this workspace does not hold. Nothing was sent. Add it: %s."
              .formatted(owner, howToAdd(owner));
    }
    if (!Scopes.isScoped(operation)) {
      return "accepts Account tokens only, and this workspace holds none. Nothing was sent. Add it: "
          + howToAdd(Owner.ACCOUNT)
          + ".";
    }
    String who = Scopes.narrower(operation).map(Owner::word).collect(Collectors.joining(" or "));
    String clients =
        Scopes.narrower(operation)
            .map(type -> Owner.word(type) + "(id)")
            .collect(Collectors.joining(" or "));
    return accountMay
        ? "does not name one %s, so that only an Account token could make it, and this workspace holds none. Nothing was sent. Add it: %s; or call it through %s."
            .formatted(who, howToAdd(Owner.ACCOUNT), clients)
        : "does not name one %s, and reserveScopedOperations() keeps the Account token from it. Nothing was sent. Call it through %s."
            .formatted(who, clients);
  }

  /** Returns the call that adds the token of an owner. */
  static String howToAdd(Owner owner) {
    return owner.type() == TokenType.ACCOUNT
        ? "putAccount(AccountToken.of(...))"
        : "%ss().put(%s, %sToken.of(...))"
            .formatted(Owner.word(owner.type()), owner.id(), owner.type().label());
  }
}
