import dev.flxpoint.client.AccountToken;
import dev.flxpoint.client.Workspace;

final class TokenOfAnotherTypeInAWorkspace {
  static void add(Workspace acme, AccountToken token) {
    acme.sources().put(17, token); // compiler.err.prob.found.req: AccountToken SourceToken
  }
}
