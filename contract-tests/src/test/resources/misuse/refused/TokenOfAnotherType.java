import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.SourceToken;

final class TokenOfAnotherType {
  static Object client(Flxpoint flxpoint, SourceToken token) {
    return flxpoint.account(token); // compiler.err.prob.found.req: client.SourceToken client.AccountToken
  }
}
