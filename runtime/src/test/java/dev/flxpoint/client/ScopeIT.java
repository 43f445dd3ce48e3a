package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.api.ApiCall;
import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.api.account.OrderApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import retrofit2.http.GET;

final class ScopeIT {
  interface Unnamed {
    @GET("orders")
    ApiCall<Void> orders();
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void operationAroundTheTypes_isRefusedBeforeTheWire(Mode mode) throws Exception {
    try (Wire wire = new Wire()) {
      OrderApi smuggled = wire.source.create(OrderApi.class);
      assertThatThrownBy(() -> mode.run(smuggled.getOrder(1), wire.time))
          .isInstanceOfSatisfying(
              WrongScopeException.class,
              e -> {
                assertThat(e.operation()).isEqualTo(Operation.GET_ORDER);
                assertThat(e.tokenType()).isEqualTo(TokenType.SOURCE);
                assertThat(e.attempts()).isZero();
                assertThat(e.status()).isZero();
              })
          .hasMessage(
              "getOrder (GET /orders/{id}) accepts Account or Channel tokens, but this client holds"
                  + " a "
                  + wire.source.token()
                  + ". Nothing was sent. Call it through flxpoint.account(...) or"
                  + " flxpoint.channel(...).");
      assertThat(wire.server.getRequestCount()).isZero();
    }
  }

  @Test
  void interfaceThatNamesNoOperation_isRefused() throws Exception {
    try (Wire wire = new Wire()) {
      assertThatThrownBy(() -> wire.source.create(Unnamed.class).orders())
          .hasRootCauseMessage(
              "Name the operation by @ForOperation: the token types and the retry class depend on"
                  + " it");
    }
  }
}
