package dev.flxpoint.cli.internal.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ReferenceTest {
  private static final Reference REFERENCE = Reference.load();

  @Test
  void everyOperation_isThere() {
    assertThat(REFERENCE.needs().keySet())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Operation.values()).map(Operation::id).toList());
  }

  @Test
  void parameter_hasTypePlaceAndOwner() {
    assertThat(REFERENCE.needs().get("getInventoryVariants").parameters())
        .anySatisfy(
            each -> {
              assertThat(each.name()).isEqualTo("sourceId");
              assertThat(each.place()).isEqualTo("query");
              assertThat(each.type()).isEqualTo("integer");
              assertThat(each.context()).isEqualTo("source");
            })
        .anySatisfy(each -> assertThat(each.type()).isEqualTo("list of text"));
  }

  @Test
  void body_leadsToItsMembers_howeverDeep() {
    Member body = REFERENCE.needs().get("updateInventoryVariants").body();
    assertThat(body.type()).startsWith("list of ");

    assertThat(REFERENCE.schemas().get(body.schema()))
        .anySatisfy(
            each -> {
              assertThat(each.name()).isEqualTo("sku");
              assertThat(each.required()).isTrue();
              assertThat(each.type()).isEqualTo("text");
            });
  }

  @Test
  void curl_takesTheTokenFromTheEnvironment_andNamesWhatToFillIn() {
    assertThat(curl(Operation.GET_INVENTORY_VARIANTS, TokenType.ACCOUNT))
        .isEqualTo(
            """
            curl 'https://api.example/inventory/variants?sourceId=SOURCE_ID' \\
              -H "X-API-TOKEN: $FLXPOINT_ACCOUNT_TOKEN\"""");
    assertThat(curl(Operation.GET_INVENTORY_VARIANTS, TokenType.SOURCE))
        .contains("/inventory/variants'", "$FLXPOINT_SOURCE_TOKEN");
    assertThat(curl(Operation.CREATE_SHIPMENT, TokenType.SOURCE))
        .startsWith("curl -X POST 'https://api.example/shipments'")
        .endsWith("-H 'Content-Type: application/json' \\\n  -d @body.json");
  }

  @ParameterizedTest
  @EnumSource
  void curl_leavesNoPlaceholderThatAShellOrTheApiWouldMisread(Operation operation) {
    for (TokenType type : operation.tokenTypes()) {
      assertThat(curl(operation, type))
          .doesNotContain("{", "}")
          .matches("(?s)[^']*('[^']*'[^']*)+");
    }
  }

  private static String curl(Operation operation, TokenType type) {
    Needs needs = REFERENCE.needs().get(operation.id());
    return CurlLine.of("https://api.example", operation, type, needs);
  }
}
