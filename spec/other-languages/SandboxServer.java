import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.Sandbox;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * A sandbox for programs that are not Java, until the standard input ends.
 *
 * <p>Prints its address, then a line for each language of the arguments: the language, a token of
 * an account, one of a source, and one of a source to mistake for the first. No two share a window.
 */
final class SandboxServer {
  private SandboxServer() {}

  public static void main(String... languages) throws IOException, InterruptedException {
    try (Sandbox sandbox = Sandbox.builder().start()) {
      order(sandbox);
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

  /** An order that all of them can read. */
  private static void order(Sandbox sandbox) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(sandbox.url().resolve("/orders"))
            .header("X-API-TOKEN", sandbox.token(TokenType.CHANNEL))
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofString(
                    """
                    {"referenceNumber": "WEB-1", "orderItems": [{"sku": "MUG-1", "quantity": 1}]}
                    """))
            .build();
    int status = HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
    if (status != 200) {
      throw new IllegalStateException("The order got " + status);
    }
  }
}
