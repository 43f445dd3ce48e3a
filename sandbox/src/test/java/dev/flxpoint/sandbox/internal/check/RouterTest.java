package dev.flxpoint.sandbox.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.flxpoint.sandbox.internal.call.Refusal;
import dev.flxpoint.sandbox.internal.spec.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RouterTest {
  private final Router router =
      router(
          "GET /account",
          "GET /channel/",
          "GET /channel/{id}",
          "POST /inventory/parents",
          "GET /inventory/parents",
          "GET /inventory/search/variant",
          "GET /inventory/variant/{variantId}",
          "GET /inventory/{parentId}/{variantId}",
          "GET /inventory/{sourceId}/parent");

  @ParameterizedTest
  @CsvSource({
    "/account, /account",
    "/channel/, /channel/",
    "/channel/7, /channel/{id}",
    "/inventory/search/variant, /inventory/search/variant",
    "/inventory/variant/5, /inventory/variant/{variantId}",
    "/inventory/variant/parent, /inventory/variant/{variantId}",
    "/inventory/9/parent, /inventory/{sourceId}/parent",
    "/inventory/9/5, /inventory/{parentId}/{variantId}",
    "/inventory/search/5, /inventory/{parentId}/{variantId}",
  })
  void route_overlappingPaths_literalSegmentsWin(String path, String expected) {
    assertThat(router.route("GET", path).operation().path()).isEqualTo(expected);
  }

  @Test
  void route_variables_areDecoded() {
    assertThat(router.route("GET", "/inventory/a%2Fb%20c+d/5").pathValues())
        .containsEntry("parentId", "a/b c+d")
        .containsEntry("variantId", "5");
  }

  @ParameterizedTest
  @CsvSource({
    "/acount, /account",
    "/v2/account, /account",
    "/channel, /channel/",
    "/api/v2/inventory/parents, /inventory/parents",
    "/inventory/variants/5/x, /inventory/variant/{variantId}",
    "/Account, /account",
  })
  void route_unknownPath_namesTheNearest(String path, String nearest) {
    Refusal refusal = refusal("GET", path);
    assertThat(refusal.answer().status()).isEqualTo(404);
    assertThat(refusal)
        .hasMessage("Unknown path " + path + "; the nearest known path is " + nearest);
  }

  @Test
  void route_emptyVariable_doesNotMatch() {
    assertThat(refusal("GET", "/inventory//5").answer().status()).isEqualTo(404);
  }

  @Test
  void route_knownPathUnknownMethod_namesTheKnownOnes() {
    Refusal refusal = refusal("DELETE", "/inventory/parents");
    assertThat(refusal.answer().status()).isEqualTo(405);
    assertThat(refusal.answer().headers()).containsEntry("Allow", "GET, POST");
    assertThat(refusal)
        .hasMessage("Unknown method DELETE for /inventory/parents; known: GET, POST");
  }

  private Refusal refusal(String method, String path) {
    return catchThrowableOfType(Refusal.class, () -> router.route(method, path));
  }

  private static Router router(String... operations) {
    List<Operation> all = new ArrayList<>();
    for (String each : operations) {
      String[] parts = each.split(" ", 2);
      all.add(
          new Operation(
              each,
              parts[0],
              parts[1],
              Set.of(),
              List.of(),
              null,
              new Operation.Success(200, null),
              null));
    }
    return new Router(all);
  }
}
