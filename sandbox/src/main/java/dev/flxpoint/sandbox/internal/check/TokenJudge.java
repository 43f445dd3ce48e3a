package dev.flxpoint.sandbox.internal.check;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.internal.call.Refusal;
import dev.flxpoint.sandbox.internal.call.Request;
import dev.flxpoint.sandbox.internal.call.Token;
import dev.flxpoint.sandbox.internal.call.Tokens;
import dev.flxpoint.sandbox.internal.spec.Operation;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Judges the token of a request: first whether it is one, then whether it is of the right type. */
public final class TokenJudge {
  private static final String HEADER = "X-API-TOKEN";
  // The official page says 403 of this one, whatever the other operations answer.
  private static final String ALWAYS_FORBIDDEN = "getAccount";

  private final Tokens tokens;
  private final int wrongTypeStatus;
  private final boolean reserveScoped;

  public TokenJudge(Tokens tokens, int wrongTypeStatus) {
    this(tokens, wrongTypeStatus, false);
  }

  /** Creates one that may keep Account tokens from what accepts others too. */
  public TokenJudge(Tokens tokens, int wrongTypeStatus, boolean reserveScoped) {
    this.tokens = tokens;
    this.wrongTypeStatus = wrongTypeStatus;
    this.reserveScoped = reserveScoped;
  }

  /**
   * Returns the token that was sent.
   *
   * @throws Refusal 401 with the reason; it never repeats what was sent, which may be real
   */
  public Token identify(Request request) {
    List<String> sent = request.headers(HEADER);
    if (sent.isEmpty()) {
      boolean authorization = !request.headers("Authorization").isEmpty();
      throw unauthorized(
          authorization
              ? "no " + HEADER + " header; the Authorization header is not read, so no Bearer"
              : "no " + HEADER + " header");
    }
    if (sent.size() > 1) {
      throw unauthorized(sent.size() + " " + HEADER + " headers; send one");
    }
    if (sent.get(0).isBlank()) {
      throw unauthorized("the " + HEADER + " header is blank");
    }
    Token token = tokens.find(sent.get(0));
    if (token == null) {
      throw unauthorized("the token in " + HEADER + " is unknown");
    }
    return token;
  }

  /**
   * Refuses a token whose type the operation does not accept.
   *
   * @throws Refusal 401 or 403 as set; always 403 for the account
   */
  public void checkType(Token token, Operation operation) {
    Set<TokenType> accepted = accepted(operation);
    if (accepted.contains(token.type())) {
      return;
    }
    int status = operation.id().equals(ALWAYS_FORBIDDEN) ? 403 : wrongTypeStatus;
    throw new Refusal(
        status,
        "%s accepts %s, but %s %s token was sent"
            .formatted(
                operation,
                text(accepted),
                token.type() == TokenType.ACCOUNT ? "an" : "a",
                token.type().label()));
  }

  private Set<TokenType> accepted(Operation operation) {
    return reserveScoped && operation.accepted().size() > 1
        ? operation.accepted().stream()
            .filter(type -> type != TokenType.ACCOUNT)
            .collect(Collectors.toCollection(TreeSet::new))
        : operation.accepted();
  }

  private static Refusal unauthorized(String reason) {
    return new Refusal(401, "Unauthorized: " + reason);
  }

  private static String text(Set<TokenType> accepted) {
    return accepted.isEmpty()
        ? "no token"
        : accepted.stream()
            .map(TokenType::label)
            .collect(Collectors.joining(" or ", "", " tokens"));
  }
}
