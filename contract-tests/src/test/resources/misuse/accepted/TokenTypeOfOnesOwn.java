import dev.flxpoint.client.SourceToken;
import dev.flxpoint.client.Token;

final class TokenTypeOfOnesOwn {
  private final Token token;

  TokenTypeOfOnesOwn(String value) {
    token = SourceToken.of(value);
  }
}
