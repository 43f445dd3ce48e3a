import dev.flxpoint.client.Token;

final class CharactersOfAToken {
  static String log(Token token) {
    return token.value(); // compiler.err.not.def.public.cant.access: value() Token
  }
}
