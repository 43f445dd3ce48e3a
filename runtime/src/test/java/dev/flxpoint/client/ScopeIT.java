package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.api.ApiCall;
import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.api.account.OrderApi;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
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
              "getOrder (GET /orders/{id}) accepts %s tokens, but this client holds a %s. Nothing was"
                  + " sent. Call it through %s.",
              accepted(TokenType::label),
              wire.source.token(),
              accepted(type -> "flxpoint." + type.label().toLowerCase(Locale.ROOT) + "(...)"));
      assertThat(wire.server.getRequestCount()).isZero();
    }
  }

  private static String accepted(Function<TokenType, String> name) {
    return Operation.GET_ORDER.tokenTypes().stream().map(name).collect(Collectors.joining(" or "));
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
