import dev.flxpoint.api.TokenType;
import dev.flxpoint.client.Token;

final class TokenTypeOfOnesOwn extends Token { // compiler.err.cant.inherit.from.sealed: Token
  TokenTypeOfOnesOwn(String value) {
    super(TokenType.SOURCE, value); // compiler.err.not.def.public.cant.access: Token( TokenType,
  }
}
