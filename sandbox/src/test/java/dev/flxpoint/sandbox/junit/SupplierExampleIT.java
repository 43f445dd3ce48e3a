package dev.flxpoint.sandbox.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.Fault;
import dev.flxpoint.sandbox.Sandbox;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** The example of the README, as it stands there. */
@FlxpointSandbox(fulfillmentRequests = 6)
final class SupplierExampleIT {
  @Test
  void push_afterALostAnswer_appliesEachRowOnceMore(Sandbox sandbox) throws Exception {
    sandbox.failNext("upsertInventoryParents", Fault.status(500).afterEffect(), 1);
    Supplier supplier = new Supplier(sandbox.url(), sandbox.token(TokenType.SOURCE));
    supplier.pushUntilTaken();
    assertThat(sandbox.books().variants().get("MUG-1").quantity()).isEqualTo(8);
    assertThat(sandbox.books().variants().get("MUG-1").upserts()).isEqualTo(2);
    assertThat(sandbox.books().fulfillmentRequests()).hasSize(6);
  }

  /** What is under test; a reader of the README thinks of a program of their own. */
  private record Supplier(URI url, String token) {
    private static final String MUG =
        "[{\"sku\":\"MUG\",\"variants\":[{\"sku\":\"MUG-1\",\"quantity\":8}]}]";

    void pushUntilTaken() throws Exception {
      HttpRequest push =
          HttpRequest.newBuilder(url.resolve("/inventory/parents"))
              .header("X-API-TOKEN", token)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(MUG))
              .build();
      int status;
      do {
        status =
            HttpClient.newHttpClient()
                .send(push, HttpResponse.BodyHandlers.discarding())
                .statusCode();
      } while (status == 500);
    }
  }
}
