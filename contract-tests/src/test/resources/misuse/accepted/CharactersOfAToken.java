import dev.flxpoint.client.Token;

final class CharactersOfAToken {
  static String log(Token token) {
    return token.fingerprint();
  }
}
