package dev.flxpoint.contract.pact;

import au.com.dius.pact.consumer.dsl.Matcher;
import au.com.dius.pact.consumer.dsl.Matchers;
import dev.flxpoint.api.TokenType;
import java.util.Locale;

/**
 * Who agrees with whom. There is one consumer, and so one pact, for each type of token.
 *
 * <p>A pact carries a stand-in for the token, from whose shape the verification sees which type to
 * send.
 */
final class Parties {
  static final String PROVIDER = "flxpoint";

  static final String ACCOUNT_CONSUMER = "account-client";
  static final String SOURCE_CONSUMER = "source-client";
  static final String CHANNEL_CONSUMER = "channel-client";

  /** Held by who verifies a provider: Pact takes the folder of its pacts from the whole process. */
  static final String VERIFICATION = "verification of a provider";

  static final String TOKEN_HEADER = "X-API-TOKEN";

  static final String ACCOUNT_TOKEN = "account-token-of-the-pact";
  static final String SOURCE_TOKEN = "source-token-of-the-pact";
  static final String CHANNEL_TOKEN = "channel-token-of-the-pact";

  private Parties() {}

  static String consumer(TokenType type) {
    return switch (type) {
      case ACCOUNT -> ACCOUNT_CONSUMER;
      case SOURCE -> SOURCE_CONSUMER;
      case CHANNEL -> CHANNEL_CONSUMER;
    };
  }

  static String standIn(TokenType type) {
    return switch (type) {
      case ACCOUNT -> ACCOUNT_TOKEN;
      case SOURCE -> SOURCE_TOKEN;
      case CHANNEL -> CHANNEL_TOKEN;
    };
  }

  /** Returns what every stand-in for a token of that type matches, and no other. */
  static String shape(TokenType type) {
    return type.label().toLowerCase(Locale.ROOT) + "-[\\w-]+";
  }

  /** Returns the matcher of a stand-in for a token of that type. */
  static Matcher tokenOf(TokenType type) {
    return Matchers.regexp(shape(type), standIn(type));
  }

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
