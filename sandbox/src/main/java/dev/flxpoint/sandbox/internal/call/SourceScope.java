package dev.flxpoint.sandbox.internal.call;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flxpoint.api.TokenType;

/** Finds the source that a call means, from its token or from the id that it names. */
public final class SourceScope {
  private SourceScope() {}

  /** Returns the source of a call whose query names it to an Account token. */
  public static long fromQuery(Call call) {
    return call.token().type() == TokenType.SOURCE
        ? call.token().owner()
        : call.params().requiredNumber("sourceId");
  }

  /**
   * Returns the source of an object that names it in its member {@code sourceId}.
   *
   * @param place how messages call that member
   * @throws Refusal 400 if an Account token does not name it or a Source token names another; 404
   *     if there is no such source
   */
  public static long fromBody(Tokens tokens, Token token, String place, JsonNode body) {
    JsonNode sent = body.path("sourceId");
    if (token.type() == TokenType.SOURCE) {
      if (sent.isNumber() && sent.asLong() != token.owner()) {
        throw Refusal.badRequest(
            place + ": this token belongs to source " + token.owner() + ", not to " + sent);
      }
      return token.owner();
    }
    if (!sent.isNumber()) {
      throw Refusal.badRequest(place + " is required with an Account token");
    }
    if (!tokens.hasOwner(TokenType.SOURCE, sent.asLong())) {
      throw new Refusal(404, place + ": there is no source " + sent);
    }
    return sent.asLong();
  }
}
