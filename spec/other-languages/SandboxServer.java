import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.Sandbox;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A sandbox for programs that are not Java, until the standard input ends.
 *
 * <p>Prints its address, then a line for each language of the arguments: the language, a token of
 * an account, one of a source, and one of a source to mistake for the first. No two share a window.
 */
final class SandboxServer {
  private SandboxServer() {}

  public static void main(String... languages) throws IOException {
    try (Sandbox sandbox = Sandbox.builder().start()) {
      System.out.println(sandbox.url());
      for (String language : languages) {
        String account = sandbox.addToken(TokenType.ACCOUNT);
        String source = sandbox.addToken(TokenType.SOURCE);
        String mistaken = sandbox.addToken(TokenType.SOURCE);
        System.out.println(String.join(" ", language, account, source, mistaken));
      }
      System.in.transferTo(OutputStream.nullOutputStream());
    }
  }
}
