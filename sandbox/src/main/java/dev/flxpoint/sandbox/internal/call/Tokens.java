package dev.flxpoint.sandbox.internal.call;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.flxpoint.api.TokenType;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tokens of one sandbox: one of each type, and those added later. Safe for many threads. */
public final class Tokens {
  /** The id of the one account that every token belongs to. */
  public static final long ACCOUNT_ID = 101;

  /** The id of the channel of the first Channel token. */
  public static final long FIRST_CHANNEL_ID = 5001;

  private static final long FIRST_SOURCE_ID = 1001;

  private static final Map<TokenType, Long> FIRST_OWNER =
      Map.of(TokenType.SOURCE, FIRST_SOURCE_ID, TokenType.CHANNEL, FIRST_CHANNEL_ID);

  @GuardedBy("this")
  private final Map<String, Token> tokens = new HashMap<>();

  @GuardedBy("this")
  private final Map<TokenType, Integer> counts = new EnumMap<>(TokenType.class);

  public Tokens() {
    for (TokenType type : TokenType.values()) {
      add(type);
    }
  }

  /** Makes a further token; a Source or Channel token comes with a source or channel of its own. */
  public synchronized Token add(TokenType type) {
    int number = counts.merge(type, 1, Integer::sum);
    long first = FIRST_OWNER.getOrDefault(type, ACCOUNT_ID);
    long owner = type == TokenType.ACCOUNT ? first : first + number - 1;
    Token token = new Token(type, value(type, number), owner);
    tokens.put(token.value(), token);
    return token;
  }

  public synchronized @Nullable Token find(String value) {
    return tokens.get(value);
  }

  /** Returns whether a token of that type has that owner. */
  public synchronized boolean hasOwner(TokenType type, long owner) {
    return tokens.values().stream()
        .anyMatch(token -> token.type() == type && token.owner() == owner);
  }

  /** Returns what the tokens of that type belong to, each once, by rising id. */
  public synchronized List<Long> owners(TokenType type) {
    return tokens.values().stream()
        .filter(token -> token.type() == type)
        .map(Token::owner)
        .distinct()
        .sorted()
        .toList();
  }

  public static String value(TokenType type, int number) {
    return "sandbox-" + type.name().toLowerCase(Locale.ROOT) + "-" + number;
  }
}
