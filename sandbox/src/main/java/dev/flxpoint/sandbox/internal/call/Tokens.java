package dev.flxpoint.sandbox.internal.call;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.flxpoint.api.TokenType;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of one sandbox: one of each type, and those added later, until they are revoked. Safe
 * for many threads.
 */
public final class Tokens {
  /** The id of the one account that every token belongs to. */
  public static final long ACCOUNT_ID = 101;

  /** The id of the channel of the first Channel token. */
  public static final long FIRST_CHANNEL_ID = 5001;

  private static final long FIRST_SOURCE_ID = 1001;

  private static final Map<TokenType, Long> FIRST_OWNER =
      Map.of(TokenType.SOURCE, FIRST_SOURCE_ID, TokenType.CHANNEL, FIRST_CHANNEL_ID);

  @GuardedBy("this")
  private final Map<String, Token> tokens = new LinkedHashMap<>();

  @GuardedBy("this")
  private final Set<String> revoked = new HashSet<>();

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
    return put(type, number, type == TokenType.ACCOUNT ? first : first + number - 1);
  }

  /** Makes a further token for the owner of another. */
  public synchronized Token addFor(Token owned) {
    return put(owned.type(), counts.merge(owned.type(), 1, Integer::sum), owned.owner());
  }

  /** Lets a token be unknown from now on; what belongs to its owner stays. */
  public synchronized void revoke(Token token) {
    revoked.add(token.value());
  }

  public synchronized boolean isRevoked(Token token) {
    return revoked.contains(token.value());
  }

  /** Returns a token that may be used; null if there is none of that value, or it is revoked. */
  public synchronized @Nullable Token find(String value) {
    return revoked.contains(value) ? null : tokens.get(value);
  }

  /** Returns a token, revoked or not; null if there never was one of that value. */
  public synchronized @Nullable Token ever(String value) {
    return tokens.get(value);
  }

  /** Returns all tokens, revoked or not, in the order in which they were made. */
  public synchronized List<Token> all() {
    return List.copyOf(tokens.values());
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

  @GuardedBy("this")
  private Token put(TokenType type, int number, long owner) {
    Token token = new Token(type, value(type, number), owner);
    tokens.put(token.value(), token);
    return token;
  }

  public static String value(TokenType type, int number) {
    return "sandbox-" + type.name().toLowerCase(Locale.ROOT) + "-" + number;
  }
}
