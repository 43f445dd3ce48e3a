package dev.flxpoint.contract.pact;

import dev.flxpoint.api.TokenType;

/**
 * Who agrees with whom. There is one consumer, and so one pact, for each type of token.
 *
 * <p>A pact carries a stand-in for the token, from which the verification sees which type to send.
 */
final class Parties {
  static final String PROVIDER = "flxpoint";

  static final String ACCOUNT_CONSUMER = "account-client";
  static final String SOURCE_CONSUMER = "source-client";

  static final String TOKEN_HEADER = "X-API-TOKEN";

  static final String ACCOUNT_TOKEN = "account-token-of-the-pact";
  static final String SOURCE_TOKEN = "source-token-of-the-pact";
  static final String CHANNEL_TOKEN = "channel-token-of-the-pact";

  private Parties() {}

  /** Returns the type of the token that a stand-in stands for. */
  static TokenType typeOf(String standIn) {
    return switch (standIn) {
      case ACCOUNT_TOKEN -> TokenType.ACCOUNT;
      case SOURCE_TOKEN -> TokenType.SOURCE;
      case CHANNEL_TOKEN -> TokenType.CHANNEL;
      default -> throw new AssertionError("No stand-in for a token: " + standIn);
    };
  }
}
