package dev.flxpoint.cli.internal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ClientCallTest {
  @ParameterizedTest
  @EnumSource
  void everyOperation_hasACallForEachOfItsTypesAndNoOther(Operation operation) {
    for (TokenType type : TokenType.values()) {
      String entry = "flxpoint." + type.label().toLowerCase(Locale.ROOT) + "(token).";
      assertThat(ClientCall.of(operation, type).isPresent())
          .isEqualTo(operation.tokenTypes().contains(type));
      ClientCall.of(operation, type)
          .ifPresent(call -> assertThat(call).startsWith(entry).contains("." + operation.id()));
    }
  }

  @Test
  void accessor_isTheClientsAndNotTheTag() {
    assertThat(ClientCall.of(Operation.GET_SHIPMENTS, TokenType.ACCOUNT))
        .contains("flxpoint.account(token).shipments().getShipments(...).execute()");
    assertThat(ClientCall.of(Operation.GET_ACCOUNT, TokenType.ACCOUNT))
        .contains("flxpoint.account(token).account().getAccount().execute()");
  }
}
