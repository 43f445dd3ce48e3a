package dev.flxpoint.sandbox.internal.check;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.internal.call.Refusal;
import dev.flxpoint.sandbox.internal.call.Request;
import dev.flxpoint.sandbox.internal.call.Token;
import dev.flxpoint.sandbox.internal.call.Tokens;
import dev.flxpoint.sandbox.internal.spec.Operation;
import java.util.List;
import java.util.stream.Collectors;

/** Judges the token of a request: first whether it is one, then whether it is of the right type. */
public final class TokenJudge {
  private static final String HEADER = "X-API-TOKEN";
  // The official page says 403 of this one, whatever the other operations answer.
  private static final String ALWAYS_FORBIDDEN = "getAccount";

  private final Tokens tokens;
  private final int wrongTypeStatus;

  public TokenJudge(Tokens tokens, int wrongTypeStatus) {
    this.tokens = tokens;
    this.wrongTypeStatus = wrongTypeStatus;
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
    if (operation.accepted().contains(token.type())) {
      return;
    }
    int status = operation.id().equals(ALWAYS_FORBIDDEN) ? 403 : wrongTypeStatus;
    throw new Refusal(
        status,
        "%s accepts %s, but a %s token was sent"
            .formatted(operation, accepted(operation), token.type().label()));
  }

  private static Refusal unauthorized(String reason) {
    return new Refusal(401, "Unauthorized: " + reason);
  }

  private static String accepted(Operation operation) {
    return operation.accepted().isEmpty()
        ? "no token"
        : operation.accepted().stream()
            .map(TokenType::label)
            .collect(Collectors.joining(" or ", "", " tokens"));
  }
}
