package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.api.account.AccountApis;
import dev.flxpoint.api.param.GetInventoryVariantsParams;
import org.junit.jupiter.api.Test;

final class RequiredArgumentsTest {
  private static final Flxpoint FLXPOINT = Flxpoint.builder().baseUrl("http://127.0.0.1:1").build();

  private final AccountApis account = FLXPOINT.account(AccountToken.of(Wire.TOKEN));

  @Test
  void requiredParameter_null_refusedWhenMade() {
    assertThatThrownBy(() -> account.connections().getAvailableConnectionConfigs(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("handle == null");
    assertThatThrownBy(() -> account.resellers().getResellerProductParents(3, null, 1, 50))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("filterUpdatedAfter == null");
    assertThatThrownBy(() -> account.orders().updateOrderStatus(7, null, "note"))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("status == null");
  }

  @Test
  void requiredParameter_blank_refusedWhenMade() {
    assertThatThrownBy(() -> account.connections().getAvailableConnectionConfigs(" "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("handle is blank");
  }

  @Test
  void optionalParameter_null_leftOut() {
    assertThat(account.mappingSets().findMappingSetItem(7, 8L, null)).isNotNull();
    assertThat(account.mappingSets().findMappingSetItem(7)).isNotNull();
  }

  @Test
  void bodyOrParams_null_refusedWhenMade() {
    assertThatThrownBy(() -> account.orders().updateOrderTags(7, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Body parameter value must not be null");
    assertThatThrownBy(
            () -> account.inventory().getInventoryVariants(3, (GetInventoryVariantsParams) null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Query map was null");
  }
}
