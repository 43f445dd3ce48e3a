import dev.flxpoint.client.SourceToken;
import dev.flxpoint.client.Workspace;

final class TokenOfAnotherTypeInAWorkspace {
  static void add(Workspace acme, SourceToken token) {
    acme.sources().put(17, token);
  }
}
