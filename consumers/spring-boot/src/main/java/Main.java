import dev.flxpoint.api.TokenType;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.SourceToken;
import dev.flxpoint.consumers.ClassPath;
import dev.flxpoint.sandbox.Sandbox;

/** A user whose versions Spring Boot manages, with the sandbox that their tests would use. */
public final class Main {
  public static void main(String[] args) throws Exception {
    ClassPath.check();
    try (Sandbox sandbox = Sandbox.builder().start();
        Flxpoint flxpoint = Flxpoint.builder().baseUrl(sandbox.url().toString()).build()) {
      var source = flxpoint.source(SourceToken.of(sandbox.token(TokenType.SOURCE)));
      System.out.println(
          "answered: " + source.inventory().getInventoryVariants(q -> {}).execute().size());
    }
  }
}
